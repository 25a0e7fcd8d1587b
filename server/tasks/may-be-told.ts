import type { Account } from "../identity/account.ts";

/** Of fewer people than this a trainer is told nothing: each could be known by what they ask. */
export const fewestSellers = 3;

/** Whether somebody may know what so many sellers asked or searched; null is not about sellers. */
export function mayBeTold({ role }: Pick<Account, "role">, sellers: number | null): boolean {
  return role !== "trainer" || sellers === null || sellers >= fewestSellers;
}
