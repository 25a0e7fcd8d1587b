import { weekOf } from "../../core/desk/repeats/pin-course.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Now } from "../clock.ts";
import type { BrokenOnPage } from "../crawl/broken-links.ts";
import type { Store } from "../store/store.ts";
import { countOpens } from "./count-opens.ts";
import { type Documents, documentsOf } from "./document-of.ts";
import { followMerged } from "./follow-merged.ts";
import { followQuestions } from "./follow-questions.ts";
import { forgetPageRequests } from "./forget-page-requests.ts";
import { keptSince } from "./kept-since.ts";
import { pageFigures, type Stretch } from "./page-figures.ts";
import { pageQueries } from "./page-queries.ts";
import { type BrokenLink, type KnownPages, tasksOfPages } from "./page-study.ts";
import { queueDigests } from "./queue-digests.ts";
import { weekAfter } from "./week-after.ts";

type Given = {
  readonly store: Store;
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly now: Now;
  readonly signal: AbortSignal;
  /** What the last crawls found; null before the first. */
  readonly brokenLinks: () => Promise<readonly BrokenOnPage[] | null>;
};

// As the console shows them first.
const usualWeeks = 4;

type Counted = Pick<KnownPages, "figures" | "queries" | "broken">;

/** Follows which pages bring questions, hour by hour; what was read of them is kept until there is more. */
export class PortalPages {
  readonly #given: Given;
  #read = new Map<number, Promise<Counted>>();

  constructor(given: Given) {
    this.#given = given;
  }

  /** Takes in what is new, forgets what is over, and writes to owners. To be run hourly. */
  readonly follow = async (): Promise<void> => {
    const { store, config, catalogue, now, signal } = this.#given;
    const since = keptSince(config.keeps, now());
    await forgetPageRequests(store, since);
    this.#read.clear();
    // Without a release no address is known of any page.
    if (catalogue.release() === null) return;
    const documents = this.#documents();
    const cursor = await store.read.selectFrom("page_cursor").select("id").executeTakeFirst();
    await followQuestions({ store, documents, signal });
    await followMerged(store, { since, now: now(), isFirst: cursor === undefined, signal });
    await countOpens({ store, documents, now: now(), signal });
    this.#read.clear();
    await queueDigests({ store, config, catalogue, now: now() });
    // Whoever opens the list finds it counted.
    if (!signal.aborted) await this.known(usualWeeks);
  };

  /** Begin of the last weeks, the running one counted, and of as many before. */
  stretch(weeks: number): Stretch {
    const from = weekAfter(weekOf(this.#given.now()), 1 - weeks);
    return { from, before: weekAfter(from, -weeks) };
  }

  /** What is known of all pages over the last weeks. */
  async known(weeks: number): Promise<KnownPages> {
    const read = this.#read.get(weeks) ?? this.#count(weeks);
    this.#read.set(weeks, read);
    read.catch(() => this.#read.delete(weeks));
    return { ...(await read), tasks: await tasksOfPages(this.#given.store.read) };
  }

  async #count(weeks: number): Promise<Counted> {
    const { store, config, now, brokenLinks } = this.#given;
    const documents = this.#documents();
    const stretch = this.stretch(weeks);
    const to = now().toISOString().slice(0, 10);
    return {
      figures: await pageFigures(store.read, stretch, { now: now(), since: keptSince(config.keeps, now()) }),
      queries: await pageQueries(store.read, { from: stretch.from, to }, documents),
      broken: byDocument(await brokenLinks(), documents),
    };
  }

  /** Addresses are asked for again and again; what they name changes with the release alone. */
  #documents(): Documents {
    const { at, of } = documentsOf(this.#given.catalogue);
    return { at: remembered(at), of: remembered(of) };
  }
}

function byDocument(
  links: readonly BrokenOnPage[] | null,
  documents: Documents,
): ReadonlyMap<string, readonly BrokenLink[]> | null {
  if (links === null) return null;
  const found = new Map<string, BrokenLink[]>();
  for (const { page, address, status } of links) {
    const document = documents.at(page);
    if (document === null) continue;
    const known = found.get(document) ?? [];
    if (!known.some((one) => one.address === address)) found.set(document, [...known, { address, status }]);
  }
  return found;
}

function remembered(look: (name: string) => string | null): (name: string) => string | null {
  const known = new Map<string, string | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = look(name);
    known.set(name, found);
    return found;
  };
}
