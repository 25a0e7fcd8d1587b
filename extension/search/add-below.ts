import type { HitGroup, SearchAnswer } from "../../core/contract/search.ts";

/** Of the server's answer, the documents that the local one lacks: they join below, so that no row moves. */
export function addBelow(local: SearchAnswer, server: SearchAnswer): SearchAnswer {
  const shown = documentsIn(local.groups);
  const further = server.groups.filter((group) => !shown.has(group.document));
  // An earlier edition that has a row of its own already comes no second time beneath its newest.
  const groups = further.map((group) => ({
    ...group,
    sections: group.sections.filter((hit) => !shown.has(hit.document)),
  }));
  return { ...server, groups };
}

/** Documents of all rows, earlier editions folded under their newest among them. */
function documentsIn(groups: readonly HitGroup[]): Set<string> {
  return new Set(groups.flatMap(({ best, sections }) => [best, ...sections].map((hit) => hit.document)));
}
