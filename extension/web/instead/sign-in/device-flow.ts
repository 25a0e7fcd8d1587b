import type { Caller } from "../../../../core/contract/call.ts";
import { call } from "../../../../core/contract/call.ts";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { DeviceCodeAnswer, DeviceTokenAnswer } from "../../../sign-in/device-flow.ts";

/** No code here: whoever signed in on this page has the cookie, and its account's id is what stands for the session. */
export async function requestDeviceCode(caller: Caller): Promise<DeviceCodeAnswer> {
  const called = await call(caller, endpoints.me, {});
  if (called.kind === "ok") return { kind: "token", token: called.answer.id };
  return { kind: called.kind === "offline" ? "offline" : "refused" };
}

/** Never asked, since no code is given. */
export function pollDeviceToken(): Promise<DeviceTokenAnswer> {
  return Promise.resolve({ kind: "expired" });
}
