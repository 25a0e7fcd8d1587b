import { z } from "zod";
import type { Caller } from "../../core/contract/call.ts";
import { authPath } from "../../core/contract/paths.ts";

/** Device authorization, RFC 8628, as better-auth speaks it: JSON only. */
const clientId = "ask-me-extension";
const grantType = "urn:ietf:params:oauth:grant-type:device_code";

const DeviceCode = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.string(),
  verification_uri_complete: z.string().optional(),
  expires_in: z.number(),
  interval: z.number().default(5),
});
const DeviceToken = z.object({ access_token: z.string() });
const DeviceError = z.object({ error: z.string() });

export type DeviceCodeAnswer =
  | {
      kind: "code";
      deviceCode: string;
      userCode: string;
      address: string;
      expiresInMs: number;
      intervalMs: number;
    }
  /** No code is needed: here one is signed in already. */
  | { kind: "token"; token: string }
  | { kind: "refused" }
  | { kind: "offline" };

/** Asks for a code that the user confirms in a tab where they are signed in. */
export async function requestDeviceCode(caller: Caller): Promise<DeviceCodeAnswer> {
  const answered = await postJson(caller, `${authPath}/device/code`, { client_id: clientId });
  if (answered === null || answered.status >= 500) return { kind: "offline" };
  const code = DeviceCode.safeParse(answered.json);
  if (!code.success) return { kind: "refused" };
  const { device_code, user_code, verification_uri, verification_uri_complete, expires_in, interval } =
    code.data;
  return {
    kind: "code",
    deviceCode: device_code,
    userCode: user_code,
    address: verification_uri_complete ?? verification_uri,
    expiresInMs: expires_in * 1000,
    intervalMs: interval * 1000,
  };
}

export type DeviceTokenAnswer =
  | { kind: "token"; token: string }
  | { kind: "pending" }
  | { kind: "slow-down" }
  | { kind: "denied" }
  | { kind: "expired" }
  | { kind: "offline" };

/** Asks once whether the user has confirmed. Never two at a time: of two polls one would lose the token. */
export async function pollDeviceToken(caller: Caller, deviceCode: string): Promise<DeviceTokenAnswer> {
  const given = { grant_type: grantType, device_code: deviceCode, client_id: clientId };
  const answered = await postJson(caller, `${authPath}/device/token`, given);
  if (answered === null || answered.status >= 500) return { kind: "offline" };
  const token = DeviceToken.safeParse(answered.json);
  if (token.success) return { kind: "token", token: token.data.access_token };
  const failed = DeviceError.safeParse(answered.json);
  switch (failed.success ? failed.data.error : "") {
    case "authorization_pending":
      return { kind: "pending" };
    case "slow_down":
      return { kind: "slow-down" };
    case "access_denied":
      return { kind: "denied" };
    case "expired_token":
    case "invalid_grant":
      return { kind: "expired" };
    default:
      return answered.status === 429 ? { kind: "slow-down" } : { kind: "denied" };
  }
}

async function postJson(
  caller: Caller,
  path: string,
  body: unknown,
): Promise<{ status: number; json: unknown } | null> {
  try {
    const response = await caller.fetch(caller.server + path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, json: await response.json() };
  } catch {
    return null;
  }
}
