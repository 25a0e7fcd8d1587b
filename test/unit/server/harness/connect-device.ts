import { z } from "zod";
import type { TestApp } from "./test-app.ts";

const client_id = "ask-me-extension";
const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
const Code = z.object({ device_code: z.string(), user_code: z.string() });
const Granted = z.object({ access_token: z.string() });

/** A browser that was connected by whoever the cookie is of: the header it calls with. */
export async function connectDevice(server: TestApp, cookie: string): Promise<{ authorization: string }> {
  const code = Code.parse(await (await server.post("/api/auth/device/code", { client_id })).json());
  await server.get(`/api/auth/device?user_code=${code.user_code}`, { cookie });
  await server.post("/api/auth/device/approve", { userCode: code.user_code }, { cookie });
  const granting = { grant_type, device_code: code.device_code, client_id };
  const granted = await server.post("/api/auth/device/token", granting);
  return { authorization: `Bearer ${Granted.parse(await granted.json()).access_token}` };
}
