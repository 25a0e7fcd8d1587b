import type { Caller } from "../../core/contract/call.ts";
import { call } from "../../core/contract/call.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { Welcome } from "../../core/contract/person.ts";
import { outdatedSide } from "../../core/contract/outdated-side.ts";
import { contractVersion } from "../../core/contract/version.ts";
import type { ConnectFailure } from "../platform/protocol.ts";

/** Whether one of our servers answers at an address, and what it says of itself. */
export async function readWelcome(
  caller: Caller,
): Promise<{ kind: "welcome"; welcome: Welcome } | { kind: "failed"; why: ConnectFailure }> {
  let answered = false;
  const watching: Caller = {
    ...caller,
    fetch: async (address, init) => {
      const response = await caller.fetch(address, init);
      answered = true;
      return response;
    },
  };
  const called = await call(watching, endpoints.welcome, {});
  if (called.kind === "ok") {
    const side = outdatedSide({ client: contractVersion, server: called.answer.contract });
    if (side === null) return { kind: "welcome", welcome: called.answer };
    return { kind: "failed", why: updateOf(side) };
  }
  if (called.kind === "problem") {
    const { code, contract = 0 } = called.problem;
    if (code !== "contract-version") return { kind: "failed", why: "refused" };
    // The first server that tells its version along with this is the first that knows any but its own.
    const side = outdatedSide({ client: contractVersion, server: contract });
    return { kind: "failed", why: updateOf(side ?? "server") };
  }
  return { kind: "failed", why: answered ? "not-ask-me" : "unreachable" };
}

function updateOf(side: "client" | "server"): ConnectFailure {
  return side === "client" ? "update-extension" : "update-server";
}
