import { tokenize } from "../../core/analysis/tokenize.ts";
import { numberRules, wordRules, type Said } from "./title-rules.ts";
import type { Statement } from "./statement.ts";

/** A title with what tells editions apart taken out of it. */
export type TitleName = {
  /** Equal for editions of one document; "" where what is left names no subject, as in «Приказ от 01.03.2026». */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Numbers that orders and forms go by, «№ 45»; part of who they are, not of which edition. */
  readonly numbers: string;
  readonly statement: Statement;
};

/** What follows is no title any more. */
const longestTitle = 500;
/** Kinds of documents that hold beside each other: alone they say nothing of a subject. */
const kinds = new Set(
  `приказ приказы распоряжение указание письмо протокол акт договор соглашение доверенность документ файл новость новости
  дайджест отчет приложение страница order letter minutes contract agreement document file news digest report attachment
  page`.split(/\s+/),
);

/** «Тарифы КАСКО (редакция от 01.03.2026)» → «тарифы каско», and that it is of 1 March 2026. */
export function readTitle(title: string): TitleName {
  const said: Said = { spans: [], numbers: [] };
  let rest = title
    .slice(0, longestTitle)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[\s_]+/g, " ");
  // Most titles have neither a digit nor a word of edition, and need no rule.
  const rules = [/\d/.test(rest) ? numberRules : [], editionWord.test(rest) ? wordRules : []].flat();
  for (const { pattern, take } of rules) {
    rest = rest.replace(pattern, (...match: string[]) => take(said, match));
  }
  const words = tokenize(rest).flatMap(({ kind, form }) => (kind === "word" ? [form] : []));
  const { spans, numbers, until, version, called } = said;
  return {
    key: words.some((word) => word.length > 2 && !kinds.has(word)) ? words.join(" ") : "",
    words: new Set(words),
    numbers: numbers.toSorted().join(" "),
    statement: {
      spans,
      ...(until === undefined ? {} : { until }),
      ...(version === undefined ? {} : { version }),
      ...(called === undefined ? {} : { called }),
    },
  };
}

const editionWord =
  /арх|стар|нов|прежн|предыд|устар|действ|утрат|отмен|актуал|текущ|послед|ред|верс|изм|обнов|примен|состоян|new|old|current|latest|archive|edition|version|revis|obsol|deprec|supers|withdr|outdat|longer|updated|effective|as of/;
