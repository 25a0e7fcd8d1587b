import { foundBySums } from "../../core/insight/search/found-by-sums.ts";
import type { SearchCounts } from "../../core/insight/search/search-counts.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import type { Reading } from "../desk/people.ts";
import type { Column } from "../export/table-column.ts";
import { type TableFile, type TableFormat, tableFile } from "../export/table-file.ts";
import { aboutQueries, type QueryAbout } from "./read-about.ts";
import { type Days, periodsAround, sumsByQuery } from "./read-sums.ts";

type Writing = { readonly format: TableFormat; readonly language: Language };

const messages = defineMessages({
  file: { ru: "Поиск", en: "Searches" },
  text: { ru: "Запрос", en: "Query" },
  people: { ru: "Человек, не меньше", en: "People, at least" },
  searched: { ru: "Искали", en: "Searched" },
  zero: { ru: "Ничего не нашлось", en: "Nothing found" },
  unopened: { ru: "Ничего не открыли", en: "Nothing opened" },
  abandoned: { ru: "Бросили искать", en: "Gave up" },
  found: { ru: "Нашли сами", en: "Found it themselves" },
  foundShare: { ru: "Доля нашедших", en: "Share that found it" },
  meanPosition: { ru: "Открывали строку", en: "Row opened" },
  asked: { ru: "Спросили", en: "Asked" },
  layout: { ru: "В другой раскладке", en: "In the other layout" },
  places: { ru: "Где, человек", en: "Where, people" },
});

const queriesPerRead = 200;

const columns = [
  ["text", "text"],
  ["people", "number"],
  ["searched", "number"],
  ["zero", "number"],
  ["unopened", "number"],
  ["abandoned", "number"],
  ["found", "number"],
  ["foundShare", "share"],
  ["meanPosition", "number"],
  ["asked", "number"],
  ["layout", "number"],
  ["places", "text"],
] as const satisfies readonly (readonly [keyof ReturnType<typeof rowOf>, Column["kind"]])[];

/**
 * All queries of some days as a file, the most frequent first. As on the screen none is of fewer than three people, and the
 * times of keys that the days lie in are told whole.
 */
export async function queriesFile(
  db: Reading,
  days: Days,
  { format, language }: Writing,
): Promise<TableFile> {
  const say = messages(language);
  const { within: periods } = await periodsAround(db, days);
  const sums = [...(await sumsByQuery(db, periods))].toSorted(
    ([a, one], [b, other]) => other.searched - one.searched || (a < b ? -1 : 1),
  );
  return tableFile({
    format,
    name: `${say.file} ${periods[0] ?? days.from} ${days.to}`,
    columns: columns.map(([key, kind]) => ({ key, kind, title: say[key] })),
    rows: rows(),
  });

  async function* rows() {
    for (let from = 0; from < sums.length; from += queriesPerRead) {
      const some = sums.slice(from, from + queriesPerRead);
      const about = await aboutQueries(
        db,
        periods,
        some.map(([query]) => query),
      );
      for (const [query, counts] of some) {
        const known = about.get(query);
        if (known !== undefined) yield rowOf(known, counts);
      }
    }
  }
}

function rowOf({ text, people, places }: QueryAbout, counts: SearchCounts) {
  const { searched, zero, unopened, abandoned, opened, positions, asked, layout } = counts;
  const found = foundBySums(counts);
  return {
    text,
    people,
    searched,
    zero,
    unopened,
    abandoned,
    found,
    foundShare: searched === 0 ? null : found / searched,
    meanPosition: opened === 0 ? null : Math.round((positions / opened) * 10) / 10,
    asked,
    layout,
    places: places
      .map((place) => {
        const name = [place.region, place.channel].filter((part) => part !== "").join(", ");
        return `${name === "" ? "—" : name} ${place.people}`;
      })
      .join("; "),
  };
}
