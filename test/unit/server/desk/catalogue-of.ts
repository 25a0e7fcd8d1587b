import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { Catalogue } from "../../../../server/catalogue/catalogue.ts";

/** A portal of these sections as the desk asks it; more may be added and removed. */
export function catalogueOf(sections: readonly SectionRecord[]): Catalogue {
  return {
    release: () => "r1",
    section: (id, groups) =>
      sections.find((one) => one.id === id && one.audience.some((group) => groups.includes(group))),
    sectionsOf: (document, groups) =>
      sections.filter(
        (one) => one.document === document && one.audience.some((group) => groups.includes(group)),
      ),
    sectionsAt: (address, groups) =>
      sections.filter(
        (one) =>
          [one.address, ...one.aliases].includes(address.replace(/#.*$/, "")) &&
          one.audience.some((group) => groups.includes(group)),
      ),
    served: () => sections,
    snapshot: () => null,
    audienceOf: (id) => sections.find((one) => one.id === id)?.audience ?? null,
    audienceAt(address) {
      const there = sections.filter((one) => [one.address, ...one.aliases].includes(address));
      return there.length === 0 ? null : there.flatMap((one) => one.audience);
    },
    seesAllAt(address, groups) {
      const there = sections.filter((one) => [one.address, ...one.aliases].includes(address));
      if (there.length === 0) return null;
      return there.every(({ audience }) => audience.some((group) => groups.includes(group)));
    },
    search: async () => ({ problem: "no-release" }),
    searchTaught: async () => ({ problem: "no-release" }),
    changes: async () => ({ problem: "no-release" }),
    suggested: async () => ({ problem: "no-release" }),
    tuningOf: () => ({ revision: "", synonyms: [], pins: [], use: {}, popular: [] }),
    refused: () => null,
    reload: async () => {},
    citedBy: () => [],
    renew: async () => {},
    close: async () => {},
  };
}
