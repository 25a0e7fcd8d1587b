import type { Caller } from "../../core/contract/call.ts";
import { call } from "../../core/contract/call.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { Welcome } from "../../core/contract/person.ts";
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
    return called.answer.contract === contractVersion
      ? { kind: "welcome", welcome: called.answer }
      : { kind: "failed", why: "contract-version" };
  }
  if (called.kind === "problem") {
    return {
      kind: "failed",
      why: called.problem.code === "contract-version" ? "contract-version" : "refused",
    };
  }
  return { kind: "failed", why: answered ? "not-ask-me" : "unreachable" };
}
