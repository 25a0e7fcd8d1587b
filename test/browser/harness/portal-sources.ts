import type { SourceHealth } from "../../../core/contract/crawl-endpoints.ts";
import type { DocumentKind } from "../../../core/contract/record.ts";

type Last = {
  readonly seconds: number;
  readonly added: number;
  readonly changed: number;
  readonly vanished: number;
  readonly kinds: Partial<Record<DocumentKind, number>>;
};
type Sources = Record<"portal" | "docs" | "learn" | "tariffs", SourceHealth>;

/** Four sources of one company, crawled 24 minutes before `now`. */
export function portalSources(now: number): Sources {
  const finishedAt = now - 24 * 60_000;

  return {
    portal: source("portal", 38, {
      seconds: 400,
      added: 12,
      changed: 96,
      vanished: 0,
      kinds: { page: 8214 },
    }),
    docs: source("docs", 6, {
      seconds: 192,
      added: 4,
      changed: 11,
      vanished: 0,
      kinds: { pdf: 2412, document: 506, sheet: 188 },
    }),
    learn: source("learn", 0, { seconds: 108, added: 1, changed: 3, vanished: 0, kinds: { video: 742 } }),
    tariffs: source("tariffs", 0, { seconds: 22, added: 0, changed: 5, vanished: 1, kinds: { sheet: 186 } }),
  };

  function source(id: string, troubles: number, { seconds, ...last }: Last): SourceHealth {
    const documents = Object.values(last.kinds).reduce((all, count) => all + count, 0);
    return {
      id,
      hosts: [`${id}.severmost.example`],
      state: troubles > 0 ? "troubled" : "fine",
      last: {
        id,
        startedAt: new Date(finishedAt - seconds * 1000).toISOString(),
        finishedAt: new Date(finishedAt).toISOString(),
        fetched: last.added + last.changed,
        unchanged: documents - last.added - last.changed,
        vouched: 0,
        redirects: 12,
        duplicates: 4,
        documents,
        sections: documents * 5,
        answers: { "200": documents },
        hidden: 0,
        ...last,
      },
      troubles,
      nextAt: new Date(now + 58 * 60_000).toISOString(),
    };
  }
}
