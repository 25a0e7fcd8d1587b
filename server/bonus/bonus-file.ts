import type { BonusShown } from "../../core/contract/bonus.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { type TableFile, tableFile, type TableFormat } from "../export/table-file.ts";
import { logInstant } from "../desk/log-instant.ts";
import { type BonusDesk, deskZone } from "./bonus-desk.ts";
import { bonusFileMessages } from "./bonus-file-messages.ts";
import { bonusNames } from "./bonus-names.ts";
import { rowsOf, toldRows } from "./show-rows.ts";

type Asked = {
  readonly month: string;
  /** Null: everybody's. */
  readonly person: string | null;
  readonly shown: BonusShown;
  /** Whose contests are told; null: everybody's. */
  readonly by: string | null;
  readonly format: TableFormat;
  readonly language: Language;
};

const perPage = 2000;

/** The requests behind a month as a table: who was credited what for each, and why. */
export function bonusFile(desk: BonusDesk, asked: Asked): Promise<TableFile> {
  const say = bonusFileMessages(asked.language);
  return tableFile({
    format: asked.format,
    name: `bonus-${asked.month}`,
    zone: deskZone(desk.config.desk, logInstant(desk.now())),
    columns: [
      { key: "request", title: say.request, kind: "number" },
      { key: "text", title: say.text, kind: "text" },
      { key: "answeredAt", title: say.answeredAt, kind: "instant" },
      { key: "person", title: say.person, kind: "text" },
      { key: "part", title: say.part, kind: "text" },
      { key: "minutes", title: say.minutes, kind: "number" },
      { key: "verdict", title: say.verdict, kind: "text" },
      { key: "merged", title: say.merged, kind: "text" },
      { key: "shared", title: say.shared, kind: "text" },
      { key: "returned", title: say.returned, kind: "text" },
      { key: "credit", title: say.credit, kind: "number" },
      { key: "paid", title: say.paid, kind: "text" },
      { key: "roubles", title: say.roubles, kind: "money" },
      { key: "rule", title: say.rule, kind: "text" },
      { key: "contest", title: say.contest, kind: "text" },
    ],
    rows: linesOf(desk, asked),
  });
}

async function* linesOf(desk: BonusDesk, { month, person, shown, by, language }: Asked) {
  const say = bonusFileMessages(language);
  const yes = (is: boolean): string => (is ? say.yes : say.no);
  const pageOf = await rowsOf(desk, { month, by });
  for (let after: number | null = 0; after !== null;) {
    const found = await pageOf({ person, shown, after, limit: perPage });
    const rows = await toldRows(desk, found.rows, by);
    const nameOf = await bonusNames(
      desk,
      found.rows.map((row) => row.person),
    );
    for (const [at, row] of rows.entries()) {
      const who = found.rows[at]?.person ?? "";
      yield {
        ...row,
        person: nameOf(who) ?? who,
        part: say[row.part],
        minutes: (row.seconds / 60).toFixed(1),
        verdict: say[row.verdict],
        merged: yes(row.merged),
        shared: yes(row.shared),
        returned: yes(row.returned),
        paid: yes(row.paid),
        roubles: BigInt(row.kopecks),
        contest: row.contest === null ? "" : say[row.contest.decision?.outcome ?? "waiting"],
      };
    }
    after = found.next;
  }
}
