import { canaryOf } from "./canary.ts";
import type { Probe } from "./probes.ts";
import { secrets } from "./world.ts";

const all = Object.values(secrets);

/** What search may be taught: words that reach every section, and each section pinned. */
const drafts = [
  { kind: "synonyms", id: "new", words: ["потолок", "лимит"] },
  { kind: "synonyms", id: "new", words: ["потолок", "порядок"] },
  { kind: "pin", id: "pin-0", pin: null },
  ...all.map((section) => ({
    kind: "pin",
    id: "new",
    pin: { queries: ["потолок"], record: `${canaryOf(section)}-record`, until: null },
  })),
];

const drafted =
  (path: string): Probe =>
  async (world, actor) => {
    const told = await Promise.all(drafts.map((draft) => world.seen(actor, `POST ${path}`, { draft })));
    return told.join("\n");
  };

/** Probes of what is searched, and of what a change of search would do. */
export const searchProbes: Record<string, Probe> = {
  searchReport: (world, actor) =>
    world.seen(actor, "GET /api/insight/searches?from=2026-01-01&to=2026-12-31"),
  previewTuning: drafted("/api/tuning/preview"),
  judgeTuning: drafted("/api/tuning/judgement"),
  searchCases: (world, actor) => world.seen(actor, "GET /api/tuning/cases"),
};
