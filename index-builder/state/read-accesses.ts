import type { DatabaseSync } from "node:sqlite";
import type { Source } from "../../core/contract/config-source.ts";
import type { Access } from "../release/list-denied.ts";

/**
 * Addresses that the portal keeps from some identity which it knows to be signed in, with how every identity stands to
 * them. What a refused identity knew is forgotten once its session was confirmed; until then it counts as seen.
 */
export function readAccesses(state: DatabaseSync, sources: readonly Source[]): Access[] {
  const find = state.prepare(`
    select address, content is not null as seen from page
    where source = ? and identity = ? and (content is not null or outcome in ('closed', 'sign-in'))
      and address in (
        select address from page where source = ? and outcome in ('closed', 'sign-in') and content is null)`);
  return sources.flatMap(({ id, identities }) =>
    identities.flatMap(({ name, groups }) =>
      find.all(id, name, id).map((row): Access => ({
        address: String(row["address"]),
        groups,
        kind: row["seen"] === 1 ? "seen" : "closed",
      })),
    ),
  );
}

/** Identities to which an address is open, by what they saw there last. */
export function readSeen(state: DatabaseSync, sources: readonly Source[], address: string): Access[] {
  const find = state.prepare(
    "select 1 from page where source = ? and identity = ? and address = ? and content is not null",
  );
  return sources.flatMap(({ id, identities }) =>
    identities
      .filter(({ name }) => find.get(id, name, address) !== undefined)
      .map(({ groups }): Access => ({ address, groups, kind: "seen" })),
  );
}
