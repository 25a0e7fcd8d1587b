import { call, type Called } from "../../../core/contract/call.ts";
import type { AnswerOf, CallOf, Endpoint } from "../../../core/contract/endpoint.ts";
import { signedInAgain } from "../account/session.ts";
import { serverCaller } from "./server-caller.ts";

/** Calls the server; where the session has expired, waits for the person to sign in again and repeats the call. */
export async function deskCall<E extends Endpoint>(to: E, given: CallOf<E>): Promise<Called<AnswerOf<E>>> {
  const called = await call(serverCaller, to, given);
  if (called.kind !== "problem" || called.problem.code !== "unauthenticated") return called;
  return (await signedInAgain()) ? call(serverCaller, to, given) : called;
}
