import { call } from "../../../core/contract/call.ts";
import type { CallOf, Endpoint, AnswerOf } from "../../../core/contract/endpoint.ts";
import { authPath } from "../../../core/contract/paths.ts";
import type { Account } from "./seller.ts";

export type Caller = <E extends Endpoint>(to: E, given: CallOf<E>) => Promise<AnswerOf<E>>;

/**
 * Speaks to the server as a signed-in person, past every screen: for what a test needs to be there beforehand.
 * @param reach where the network is not the way
 */
export async function asPerson(server: string, account: Account, reach = fetch): Promise<Caller> {
  const signedIn = await reach(`${server}${authPath}/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server },
    body: JSON.stringify({ username: account.login, password: account.password }),
  });
  if (!signedIn.ok) throw new Error(`${account.login} could not sign in: ${signedIn.status}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return async (to, given) => {
    const called = await call(
      { server, fetch: reach, headers: () => ({ cookie, origin: server }) },
      to,
      given,
    );
    if (called.kind === "ok") return called.answer;
    throw new Error(
      `${to.id}: ${called.kind === "problem" ? `${called.problem.code}: ${called.problem.detail}` : String(called.cause)}`,
    );
  };
}
