import type { SearchAnswer } from "../../core/contract/search.ts";

/** Of the server's answer, the documents that the local one lacks: they join below, so that no row moves. */
export function addBelow(local: SearchAnswer, server: SearchAnswer): SearchAnswer {
  const shown = new Set(local.groups.map((group) => group.document));
  return { ...server, groups: server.groups.filter((group) => !shown.has(group.document)) };
}
