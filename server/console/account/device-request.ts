import { z } from "zod";
import type { AuthOutcome } from "../../../core/contract/ask-auth.ts";
import { authPath } from "../../../core/contract/paths.ts";
import { Problem } from "../../../core/contract/problem.ts";
import { language } from "../platform/language.ts";
import { askAuth } from "./sign-in.ts";

const DeviceRequest = z.object({
  userCode: z.string(),
  status: z.string(),
  device: z.string(),
  askedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
});
/** A browser that asks to be connected, as the signed-in person is to compare it. */
export type DeviceRequest = z.infer<typeof DeviceRequest>;

export type DeviceReading =
  | { kind: "found"; device: DeviceRequest }
  | { kind: "problem"; problem: Problem }
  | { kind: "offline" };

/** Looks a code up; this claims it for the person signed in. */
export async function readDeviceRequest(code: string): Promise<DeviceReading> {
  try {
    const response = await fetch(`${authPath}/device?user_code=${encodeURIComponent(code)}`, {
      headers: { "accept-language": language.value },
    });
    const json: unknown = await response.json();
    const found = DeviceRequest.safeParse(json);
    if (response.ok && found.success) return { kind: "found", device: found.data };
    const problem = Problem.safeParse(json);
    return problem.success ? { kind: "problem", problem: problem.data } : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}

export function decideDevice(decision: "approve" | "deny", userCode: string): Promise<AuthOutcome> {
  return askAuth(`/device/${decision}`, { userCode });
}
