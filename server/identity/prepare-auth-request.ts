import { z } from "zod";
import { authPaths, type AuthPathId } from "./auth-paths.ts";
import { deviceName } from "./device-name.ts";
import { normalUserCode } from "./normal-user-code.ts";

/** `rememberMe: false` on a borrowed computer: signed in until its browser is closed. */
const SignIn = z.object({
  username: z.string(),
  password: z.string(),
  rememberMe: z.boolean().default(true),
});
const DeviceCode = z.object({ client_id: z.string() });
const ChangePassword = z.object({ currentPassword: z.string(), newPassword: z.string() });
const UserCode = z.object({ userCode: z.string() });

/** The request as better-auth gets it: no authority that does not count here, no field that it should not obey. */
export function prepareAuthRequest(
  original: Request,
  { id, body }: { id: AuthPathId; body: unknown },
): Request {
  const { authority } = authPaths[id];
  const headers = new Headers(original.headers);
  headers.delete("content-length");
  if (authority !== "any") headers.delete("authorization");
  if (authority === "none") headers.delete("cookie");
  const url = new URL(original.url);
  if (original.method === "GET") {
    url.searchParams.set("user_code", normalUserCode(url.searchParams.get("user_code") ?? ""));
    return new Request(url, { method: "GET", headers });
  }
  headers.set("content-type", "application/json");
  const prepared = JSON.stringify(prepareBody(id, body, headers) ?? {});
  return new Request(url, { method: original.method, headers, body: prepared });
}

function prepareBody(id: AuthPathId, body: unknown, headers: Headers): unknown {
  switch (id) {
    case "signIn": {
      const given = SignIn.safeParse(body).data;
      return given && { ...given, username: given.username.trim() };
    }
    case "deviceCode": {
      const given = DeviceCode.safeParse(body).data;
      // A `user_id` here would skip the claim; the scope tells the confirming person what asks, so we write it.
      return given && { client_id: given.client_id, scope: deviceName(headers.get("user-agent") ?? "") };
    }
    case "deviceApprove":
    case "deviceDeny": {
      const given = UserCode.safeParse(body).data;
      return given && { userCode: normalUserCode(given.userCode) };
    }
    case "signOut":
      return {};
    case "changePassword": {
      const given = ChangePassword.safeParse(body).data;
      // Whoever changes a password may do so because somebody else has it: theirs end too, whatever was asked for.
      return given && { ...given, revokeOtherSessions: true };
    }
    case "device":
    case "deviceToken":
      return body;
  }
}
