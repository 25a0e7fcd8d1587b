import type { Called } from "../../../../core/contract/call.ts";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import type { SyncPage } from "../../../../core/contract/sync.ts";
import type { CompiledIndex } from "../../../../core/search/compiled.ts";
import type { CompiledParts } from "../../../../core/search/compiled-parts.ts";
import { mergeParts } from "../../../../core/search/merge-parts.ts";
import { openIndex } from "../../../../core/search/search-index.ts";
import { search } from "../../../../core/search/search.ts";
import { loadParts } from "../../../../extension/search/load-parts.ts";
import type { CopyWanted } from "../../../../extension/search/next-mark.ts";
import type { PackedTexts, StoredPart, SyncMark } from "../../../../extension/search/stored-part.ts";
import { syncRecords, type SyncEnd, type SyncStep } from "../../../../extension/search/sync-records.ts";
import { textReader } from "../../../../extension/search/text-reader.ts";
import type { PageAsked } from "../../../../extension/search/what-to-ask.ts";
import { memoryDatabase } from "../host/memory-database.ts";

type FetchPage = (asked: PageAsked) => Promise<Called<SyncPage>>;

/** The copy of one browser: its disk, and what its Workers would make of it. */
export class LocalCopy {
  memory = memoryDatabase();
  steps: SyncStep["kind"][] = [];
  nowMs = 0;
  wanted: CopyWanted = { user: "marina", fields: "full", analysis: "1", contract: 1 };

  sync(fetchPage: FetchPage, rebuild = false): Promise<SyncEnd> {
    return syncRecords(
      {
        db: this.memory.db,
        fetchPage,
        now: () => this.nowMs,
        tell: ({ kind }) => this.steps.push(kind),
      },
      this.wanted,
      rebuild,
    );
  }

  mark(): SyncMark {
    const [mark] = this.rowsOf<SyncMark>("sync");
    if (mark === undefined) throw new Error("Nothing was synced yet");
    return mark;
  }

  records(): SectionRecord[] {
    return this.rowsOf<SectionRecord>("records");
  }

  parts(): CompiledParts {
    const loaded = loadParts(this.rowsOf<StoredPart>("parts"));
    if (loaded.kind !== "loaded") throw new Error("The parts on disk cannot be read");
    return loaded.parts;
  }

  /** All parts as one, whatever they are by now. */
  index(): Promise<CompiledIndex> {
    return mergeParts(this.parts());
  }

  textOf(): (id: string) => string | undefined {
    const reader = textReader();
    for (const pack of this.rowsOf<PackedTexts>("texts")) reader.add(pack);
    return reader.textOf;
  }

  /** Ids of what a query finds, best first. */
  found(query: string): string[] {
    const request = { query, limit: 50, now: "2026-11-20T09:00:00Z", textOf: this.textOf() };
    return search(openIndex(this.parts()), request).groups.map(({ best }) => best.record);
  }

  rowsOf<T>(store: string): T[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written there by what is tested
    return this.memory.rows(store) as T[];
  }
}

/** A page of which a test says only what matters. */
export function pageOf(given: Partial<SyncPage>): SyncPage {
  return {
    cursor: "next",
    complete: false,
    reset: false,
    total: 0,
    records: [],
    removed: [],
    texts: [],
    coming: "changes",
    ahead: 0,
    audience: "everyone",
    release: "r1",
    ...given,
  };
}

/** A server that gives these pages one after the other. */
export function giving(pages: readonly SyncPage[]): FetchPage & { asked: PageAsked[] } {
  const asked: PageAsked[] = [];
  const give = async (wanted: PageAsked): Promise<Called<SyncPage>> => {
    const page = pages[asked.length];
    asked.push(wanted);
    return page === undefined
      ? { kind: "offline", cause: "no further page" }
      : { kind: "ok", answer: page, status: 200 };
  };
  return Object.assign(give, { asked });
}
