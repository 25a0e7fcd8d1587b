import type { DatabaseSync } from "node:sqlite";
import type { Source } from "../../core/contract/config-source.ts";

/** What the crawl state keeps of the last visit to an address. */
export type LastVisit = {
  readonly outcome: string | null;
  readonly detail: string | null;
  /** The identity's latest run has asked for it. */
  readonly asked: boolean;
};

/** What the portal said last of addresses that have left the search, each identity that knows them. */
export function portalAnswers(
  state: DatabaseSync,
  { id, identities }: Pick<Source, "id" | "identities">,
  addresses: readonly string[],
): Map<string, string[]> {
  const find = state.prepare(`
    select address, outcome, detail, run >= (
      select coalesce(max(id), 0) from run
      where source = page.source and identity = page.identity and finished_at is not null) as asked
    from page
    where source = ? and identity = ? and address in (select value from json_each(?))`);
  const list = JSON.stringify(addresses);
  const answers = new Map<string, string[]>();
  for (const { name } of identities) {
    for (const row of find.all(id, name, list)) {
      const address = String(row["address"]);
      const visit = {
        outcome: textOrNull(row["outcome"]),
        detail: textOrNull(row["detail"]),
        asked: row["asked"] === 1,
      };
      answers.set(address, [...(answers.get(address) ?? []), answerOf(visit)]);
    }
  }
  return answers;
}

/** In the words of the report. A page that was there and was not asked for again lies outside what is admitted now. */
export function answerOf({ outcome, detail, asked }: LastVisit): string {
  switch (outcome) {
    case "gone":
      return goneWords[detail ?? ""] ?? detail ?? "404";
    case "redirect":
      return "moved";
    case "skipped":
      return detail === "not-read" ? "not-admitted" : "empty";
    case "page":
    case "unchanged":
      return asked ? "empty" : "not-admitted";
    case null:
      return "unlinked";
    default:
      return outcome;
  }
}

const goneWords: Readonly<Record<string, string>> = {
  soft: "soft-404",
  outside: "moved",
  "no-subtitles": "empty",
};

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
