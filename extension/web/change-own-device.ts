import type { HostClient } from "../platform/host-client.ts";
import { callOwnDevice, forgetDevice, isOwnDevice } from "./own-device.ts";
import { missNothing } from "./unsent-now.ts";

/** Does what was chosen about this device. @returns whether it is another choice than before: the page begins anew then. */
export async function changeOwnDevice(own: boolean, host: HostClient): Promise<boolean> {
  if (own === isOwnDevice()) return false;
  if (own) callOwnDevice();
  else {
    await host.call("disconnect", null);
    await forgetDevice();
    missNothing();
  }
  return true;
}
