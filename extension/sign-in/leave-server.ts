import { endpoints } from "../../core/contract/endpoints.ts";
import type { ServerLine } from "../host/server-line.ts";

/** Ends this browser's session at the server, where it can be reached. */
export async function leaveServer(line: ServerLine): Promise<void> {
  const known = await line(endpoints.devices, {});
  const own = known.kind === "ok" ? known.answer.devices.find((device) => device.current) : undefined;
  if (own) await line(endpoints.revokeDevice, { params: { device: own.id } });
}
