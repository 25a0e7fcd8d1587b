import { call } from "../../../../core/contract/call.ts";
import type { App } from "../../../../server/app-types.ts";
import type { Someone } from "./desk-app.ts";

/** Somebody with this token, calling the application as the browser would. */
export function callingAs(app: App, { id, name, token }: Pick<Someone, "id" | "name" | "token">): Someone {
  const caller = {
    server: "http://127.0.0.1:4000",
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => app.request(input, init),
    headers: () => ({ authorization: `Bearer ${token}` }),
  };
  return {
    id,
    name,
    token,
    call: (to, given) => call(caller, to, given),
    async get(to, given) {
      const called = await call(caller, to, given);
      if (called.kind !== "ok") throw new Error(`${to.id} failed: ${JSON.stringify(called)}`);
      return called.answer;
    },
  };
}
