import { z } from "zod";
import type { Actor } from "./oracle.ts";
import type { World } from "./world.ts";

const client_id = "ask-me-extension";
const Code = z.object({ device_code: z.string(), user_code: z.string() });
const Token = z.object({ access_token: z.string() });
const Devices = z.object({ devices: z.array(z.object({ id: z.string() })) });

/** A browser begins to connect, and this person has opened its code. */
export async function openedCode({ server, headers }: World, person: Actor): Promise<z.infer<typeof Code>> {
  const code = Code.parse(await (await server.post("/api/auth/device/code", { client_id })).json());
  await server.get(`/api/auth/device?user_code=${code.user_code}`, headers(person));
  return code;
}

/** A browser connected to this person's account. @returns its token */
export async function connectedToken(world: World, person: Actor): Promise<string> {
  const { server, headers } = world;
  const code = await openedCode(world, person);
  await server.post("/api/auth/device/approve", { userCode: code.user_code }, headers(person));
  const grant_type = "urn:ietf:params:oauth:grant-type:device_code";
  const body = { grant_type, client_id, device_code: code.device_code };
  const said = await server.post("/api/auth/device/token", body);
  return Token.parse(await said.json()).access_token;
}

/** A browser connected to this person's account. @returns the device's id */
export async function connectBrowser(world: World, person: Actor): Promise<string> {
  const { server, headers } = world;
  await connectedToken(world, person);
  const { devices } = Devices.parse(await (await server.get("/api/devices", headers(person))).json());
  return devices[0]?.id ?? "none";
}
