import type { DatabaseSync } from "node:sqlite";

/**
 * Those of some addresses that are gone because the portal keeps them from whoever saw them, and for no other reason: no
 * identity was told that they are not there, or lead elsewhere.
 */
export function readRefused(state: DatabaseSync, addresses: readonly string[]): Set<string> {
  const told = state.prepare(`
    select 1 from page where address = ? and outcome is not null and outcome not in ('closed', 'sign-in', 'failed') limit 1`);
  return new Set(addresses.filter((address) => told.get(address) === undefined));
}
