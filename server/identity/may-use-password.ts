import type { SignInConfig } from "../../core/contract/config-sign-in.ts";
import type { Role } from "../../core/contract/person.ts";

/** Whether somebody of a role may sign in by a password, where a provider or a proxy vouches for people. */
export function mayUsePassword(role: Role, passwords: SignInConfig["passwords"]): boolean {
  return passwords === "on" || (passwords === "admins" && role === "admin");
}
