import { signal } from "@preact/signals";
import { call } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Me } from "../../../core/contract/person.ts";
import { serverCaller } from "../platform/server-caller.ts";
import { learnServerTime } from "../platform/server-time.ts";

/** `expired` keeps who it was: the screen stays as it is until they sign in again. */
export type Session =
  | { kind: "unknown" }
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  | { kind: "signed-in"; me: Me }
  | { kind: "expired"; me: Me };

export const session = signal<Session>({ kind: "unknown" });

let waiting: (() => void)[] = [];

/** Asks the server who is signed in. Whoever waits for a sign-in goes on. */
export async function readSession(): Promise<Session> {
  const called = await call(serverCaller, endpoints.me, {});
  if (called.kind === "ok") {
    learnServerTime(called.answer.serverNow);
    welcome(called.answer);
  } else if (called.kind === "problem" && called.problem.code === "unauthenticated") endSession();
  else if (session.value.kind === "unknown") session.value = { kind: "unreachable" };
  return session.value;
}

/** The server no longer knows this session: the one who worked here is asked to sign in again. */
function endSession(): void {
  const before = session.value;
  session.value =
    before.kind === "signed-in" || before.kind === "expired"
      ? { kind: "expired", me: before.me }
      : { kind: "signed-out" };
}

/** Waits until the one whose session expired is back; false where nobody was signed in. */
export async function signedInAgain(): Promise<boolean> {
  endSession();
  if (session.value.kind !== "expired") return false;
  await new Promise<void>((resolve) => waiting.push(resolve));
  return true;
}

function welcome(me: Me): void {
  const before = session.value;
  // Another person must not find the first one's screen and half-written answers.
  if (before.kind === "expired" && before.me.id !== me.id) return location.reload();
  session.value = { kind: "signed-in", me };
  const resumed = waiting;
  waiting = [];
  for (const resume of resumed) resume();
}
