import type { LocalIndex } from "../../core/contract/person.ts";

const strictness: Record<LocalIndex, number> = { full: 0, titles: 1, off: 2 };

/** Of what the server and the policy allow, the lesser. */
export function stricterIndex(server: LocalIndex, policy: LocalIndex | null): LocalIndex {
  return policy !== null && strictness[policy] > strictness[server] ? policy : server;
}
