import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";
import { deskSetup } from "./desk-setup.ts";

export async function readDeskSetup(): Promise<void> {
  const called = await deskCall(endpoints.deskSetup, {});
  if (called.kind === "ok") deskSetup.value = called.answer;
}
