import type { Config } from "../../core/contract/config.ts";
import type { KeptAnswer, KeptSource } from "../../core/contract/kept-answer.ts";
import { Source } from "../../core/contract/request.ts";
import { narrowAudience } from "../../core/desk/kept/choose-readers.ts";
import { commonReaders } from "../../core/desk/kept/common-readers.ts";
import { sourceOfSection } from "../answering/source-of-section.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { hiddenSource, isForViewer } from "../desk/hide-from-viewer.ts";
import { type People, peopleOf, personIn } from "../desk/people.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Store } from "../store/store.ts";
import { judgeRow, portalSection, sectionHash } from "./judge-row.ts";
import { type KeptRow, keptRow, keptRows } from "./kept-rows.ts";
import { keptUse } from "./kept-use.ts";

/** What everything about kept answers works with. */
export type Keeping = {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly config: Pick<Config, "keptAnswers">;
  readonly now: () => Date;
};

/** Who leads the desk writes and retires those of others too. */
export function mayEdit({ owner }: Pick<KeptRow, "owner">, { id, role }: Viewer): boolean {
  return owner === id || role === "lead" || role === "admin";
}

/**
 * Whether somebody at the desk may know of it: one's own always, one that cites nothing as the desk's own words, others as far
 * as one may read all that they rest on, or might when they were confirmed.
 */
export function mayKnow(row: KeptRow, viewer: Viewer, catalogue: Keeping["catalogue"]): boolean {
  if (row.owner === viewer.id || row.sources.length === 0) return true;
  const audiences = row.sources.map(({ record, audience }) => catalogue.audienceOf(record) ?? audience);
  return isForViewer(narrowAudience(row.audience, commonReaders(audiences)), viewer);
}

/** Those that a viewer may know of: what waits for a person first, then the latest. */
export async function listKept(keeping: Keeping, viewer: Viewer): Promise<KeptAnswer[]> {
  const { store, catalogue, now } = keeping;
  const rows = (await keptRows(store.read)).filter((row) => mayKnow(row, viewer, catalogue));
  const people = await peopleOf(
    store.read,
    rows.flatMap(({ owner, changedBy }) => [owner, changedBy]),
  );
  const use = await keptUse(store, now());
  const order = { "to-check": 0, live: 1, retired: 2 } as const;
  return rows
    .map((row) => ({ ...shownKept(keeping, viewer, { row, people }), use: use(row.id) }))
    .toSorted((a, b) => order[a.state] - order[b.state] || b.changedAt.localeCompare(a.changedAt));
}

/** One that a viewer may know of; undefined alike for one that they may not and for none. */
export async function showKept(
  keeping: Keeping,
  viewer: Viewer,
  id: string,
): Promise<{ row: KeptRow; answer: KeptAnswer } | undefined> {
  const { store, catalogue, now } = keeping;
  const row = await keptRow(store.read, id);
  if (row === undefined || !mayKnow(row, viewer, catalogue)) return undefined;
  const people = await peopleOf(store.read, [row.owner, row.changedBy]);
  const use = (await keptUse(store, now()))(id);
  return { row, answer: { ...shownKept(keeping, viewer, { row, people }), use } };
}

function shownKept(
  { catalogue, config, now }: Keeping,
  viewer: Viewer,
  { row, people }: { row: KeptRow; people: People },
): Omit<KeptAnswer, "use"> {
  const { graceDays } = config.keptAnswers;
  const { state, flags } = judgeRow(row, { section: portalSection(catalogue), now: now(), graceDays });
  const { id, version, stoppedAt, wordings, text, audience, reviewOn, request, changedAt } = row;
  return {
    id,
    version,
    state,
    flags: [...flags],
    waitsSince: state === "to-check" ? stoppedAt : null,
    wordings: [...wordings],
    text,
    sources: row.sources.map((source) => shownSource(source, viewer, catalogue)),
    audience: [...audience],
    owner: personIn(people, row.owner),
    reviewOn,
    request,
    changedAt,
    by: personIn(people, row.changedBy),
    mine: mayEdit(row, viewer),
  };
}

/** With what it said before, where it says something else now and this viewer might read that. */
function shownSource(row: KeptRow["sources"][number], viewer: Viewer, catalogue: Catalogue): KeptSource {
  const section = catalogue.section(row.record, viewer.groups);
  const before = isForViewer(row.audience, viewer) ? row.passage : null;
  if (section !== undefined) {
    const source = sourceOfSection(section);
    if (sectionHash(section) === row.hash) return { source, before: null, now: null };
    return { source, before, now: section.text };
  }
  const shown = Source.parse(JSON.parse(row.shown));
  // Of what is still there, and closed to this viewer, nothing is told.
  if (catalogue.audienceOf(row.record) !== null || before === null)
    return { source: hiddenSource(shown.kind), before: null, now: null };
  return { source: shown, before, now: null };
}
