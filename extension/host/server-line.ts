import type { Called } from "../../core/contract/call.ts";
import { call } from "../../core/contract/call.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../core/contract/endpoint.ts";
import type { Problem } from "../../core/contract/problem.ts";
import type { Session } from "../sign-in/session.ts";
import { tokenOf } from "../sign-in/session.ts";
import { callerFor } from "./caller-for.ts";

export type FromServer<T> = Called<T> | { kind: "not-connected" };

/**
 * Calls as the connected account; what comes in after it has left, or another has come, is given to nobody. Tells what each
 * says of the connection, and when the token is refused.
 */
export type ServerLine = <E extends Endpoint>(to: E, given: CallOf<E>) => Promise<FromServer<AnswerOf<E>>>;

type Heard = {
  reached: () => void;
  missed: () => void;
  /** The server does not speak our version of the contract. */
  outdated: (problem: Problem) => void;
  /** The server does not know this token. */
  refused: (token: string) => void;
};

// Ten megabytes at a quarter of a megabit.
const fileMs = 6 * 60_000;

export function createServerLine(session: () => Session, heard: Heard, signal: AbortSignal): ServerLine {
  return async (to, given) => {
    const now = session();
    if (now.kind !== "connected") return { kind: "not-connected" };
    const { server, token } = now;
    const patience = to.takes === "bytes" || to.gives === "bytes" ? { longestMs: fileMs } : {};
    const called = await call(callerFor({ server, token, signal, ...patience }), to, given);
    if (called.kind === "offline") heard.missed();
    else if (called.kind === "problem" && called.problem.code === "contract-version")
      heard.outdated(called.problem);
    else heard.reached();
    if (called.kind === "problem" && called.problem.code === "unauthenticated") heard.refused(now.token);
    const left = tokenOf(session()) !== now.token;
    return called.kind === "ok" && left ? { kind: "not-connected" } : called;
  };
}
