import { z } from "zod";
import { readContent } from "../site/read-content.ts";

const Account = z.strictObject({
  login: z.string(),
  password: z.string(),
  name: z.string(),
  place: z.string(),
  groups: z.array(z.enum(["staff", "underwriting"])),
});

export type Account = z.output<typeof Account>;

/** Demo accounts stand in the open on purpose: the portal holds invented data only. */
export function loadAccounts(): Account[] {
  return readContent("accounts.yaml", z.array(Account));
}
