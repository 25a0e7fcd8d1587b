import type { Caller } from "../../core/contract/call.ts";
import { call } from "../../core/contract/call.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import type { Me } from "../../core/contract/person.ts";

/** Who a fresh token speaks for, and the server's clock minus ours. Tries thrice: the token cannot be had twice. */
export async function readMe(
  caller: Caller,
  now: () => number,
): Promise<{ kind: "me"; me: Me; offsetMs: number } | { kind: "failed" }> {
  for (let tries = 3; tries > 0; tries -= 1) {
    const sentAt = now();
    const called = await call(caller, endpoints.me, {});
    if (called.kind === "ok") {
      const offsetMs = Date.parse(called.answer.serverNow) - (sentAt + now()) / 2;
      return { kind: "me", me: called.answer, offsetMs };
    }
    if (called.kind === "problem") break;
  }
  return { kind: "failed" };
}
