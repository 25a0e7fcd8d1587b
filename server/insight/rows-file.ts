import { setImmediate as turn } from "node:timers/promises";
import type { InsightRow } from "../../core/contract/insight.ts";
import type { Config } from "../../core/contract/config.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";
import type { InsightIds } from "../../core/insight/insight-ids.ts";
import { rowsMessages } from "./rows-messages.ts";

// Reading and writing so many takes some milliseconds; then others have their turn.
const rowsPerPage = 200;

type Exported = {
  readonly found: InsightIds;
  readonly readPage: (ids: Uint32Array, placed: Uint8Array) => Promise<InsightRow[]>;
  readonly topics: Config["desk"]["topics"];
  readonly isTrainer: boolean;
  readonly zone: string;
};

/** All requests behind a figure as a file, read page by page as it is fetched. */
export function rowsFile(
  { found, readPage, topics, isTrainer, zone }: Exported,
  {
    format,
    language,
    day,
  }: { readonly format: TableFormat; readonly language: Language; readonly day: string },
): Promise<TableFile> {
  const words = rowsMessages(language);
  const topicNames = new Map(topics.map((topic) => [topic.id, topic[language]]));
  const nobody = ["id", "department", "week", "seller", "answeredBy"];
  const columns = columnsIn(words).filter(({ key }) => !isTrainer || !nobody.includes(key));
  return tableFile({ format, name: `${words.file} ${day}`, columns, rows: pages(), zone });

  async function* pages() {
    for (let from = 0; from < found.ids.length; from += rowsPerPage) {
      const to = from + rowsPerPage;
      const rows = await readPage(found.ids.subarray(from, to), found.placed.subarray(from, to));
      for (const row of rows) yield cellsOf(row);
      await turn();
    }
  }

  function cellsOf({ seller, answeredBy, answeredInSeconds, ...row }: InsightRow) {
    const yesOrNo = (value: boolean | null) => (value === null ? null : value ? words.yes : words.no);
    return {
      ...row,
      kind: words[row.kind],
      via: row.via && words[row.via],
      topic: row.topic && (topicNames.get(row.topic) ?? row.topic),
      newcomer: yesOrNo(row.newcomer),
      state: words[row.state],
      answeredInMinutes: answeredInSeconds === null ? null : Math.round(answeredInSeconds / 6) / 10,
      verdict: words[row.verdict],
      result: row.result && words[row.result],
      reason: row.reason && words[row.reason],
      routed: yesOrNo(row.routed),
      seller: seller?.name ?? null,
      answeredBy: answeredBy?.name ?? null,
    };
  }

  function columnsIn(titles: typeof words) {
    const column = <Key extends keyof ReturnType<typeof cellsOf> & keyof typeof words>(
      key: Key,
      kind: Column["kind"],
    ): Column<Key> => ({
      key,
      title: titles[key],
      kind,
    });
    return [
      column("id", "number"),
      column("askedAt", isTrainer ? "day" : "instant"),
      column("kind", "text"),
      column("via", "text"),
      column("topic", "text"),
      column("region", "text"),
      column("channel", "text"),
      column("department", "text"),
      column("newcomer", "text"),
      column("week", "number"),
      column("state", "text"),
      column("answeredInMinutes", "number"),
      column("minutes", "number"),
      column("verdict", "text"),
      column("result", "text"),
      column("reason", "text"),
      column("returned", "number"),
      column("routed", "text"),
      column("seller", "text"),
      column("answeredBy", "text"),
      column("text", "text"),
    ];
  }
}
