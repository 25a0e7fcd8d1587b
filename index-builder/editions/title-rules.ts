import { datePattern, readDate } from "../extract/read-date.ts";
import { daySpan, monthSpan, yearSpan, type Span } from "./statement.ts";

/** What the rules have read so far. */
export type Said = {
  readonly spans: Span[];
  readonly numbers: string[];
  until?: string;
  version?: readonly number[];
  called?: "old" | "new";
};

/** Finds something in a lower-case title without ё and puts something in its place; a match given back stays as it was. */
type TitleRule = {
  readonly pattern: RegExp;
  readonly take: (said: Said, match: readonly string[]) => string;
};

/** As a pattern of whole words; `\b` knows no Cyrillic. */
const words = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, "gu");

// Years before 2010 are cars more often than editions: «Peugeot 2008».
const year = String.raw`20[1-3]\d`;
const months = String.raw`январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]|january|february|march|april|may|june|july|august|september|october|november|december`;
const since = String.raw`(?:(?:от|с|со|на|from|since|as of|of|dated|for) )?`;
const ofYear = String.raw`(?:,? ?(?:г\.?(?: ?г\.)?|год[ауы]?|годов))?`;
const acts = String.raw`(?:приказ|решени|распоряжени|протокол|постановлени)\p{L}*`;
const editions = String.raw`(?:редакци|верси|edition|version)\p{L}*`;
const oldWords = String.raw`стар|прежн|предыдущ|устар|недейств|не действ|отмен|утрати|old|obsolete|superseded|withdrawn|outdated|expired|previous`;
const newWords = String.raw`нов|действующ|актуальн|текущ|последн|new|current|latest`;
const newNames = String.raw`(?:нов|действующ|актуальн|текущ|последн)\p{L}{2,3}|new|current|latest`;

/** For titles with a digit, in this order: each leaves less to the next. */
export const numberRules: readonly TitleRule[] = [
  // The period that a report is about, and the year a car was made, are what the document is about.
  {
    pattern: words(String.raw`за [^\d()«»]{0,24}${year}(?: ?[-–—/] ?${year})?`),
    take: (_, [all = ""]) => hidden(all),
  },
  {
    pattern: words(String.raw`${year},? ?(?:г\.? ?в|год[ау]? (?:выпуска|рождения|постройки))`),
    take: (_, [all = ""]) => hidden(all),
  },
  // «утв. приказом № 12 от 01.03.2026»: of the act only its date tells the edition.
  {
    pattern: new RegExp(
      String.raw`(?<!\p{L})(?:утв(?:\.|ержд\p{L}*) ?(?:${acts}|от )|(?:в )?ред(?:\.|акци[ия]) ?${acts})[^()«»]*`,
      "gu",
    ),
    take: (_, [all = ""]) => ` ${(all.match(new RegExp(datePattern, "gi")) ?? []).join(" ")} `,
  },
  {
    pattern: words(
      String.raw`(?:${editions}|вер\.?|ver\.?|ред\.?|rev(?:ision|\.)?|изд(?:ание|\.)?) ?№? ?(\d{1,3}(?:\.\d{1,3}){0,3})(?![./-]\d)`,
    ),
    take: (said, [, number = ""]) => versionOf(said, number),
  },
  {
    pattern: /(?:№|(?<![\p{L}\p{N}])no?\.?) ?([^\s()«»,;]*\d[^\s()«»,;]*)/gu,
    take: (said, [, number = ""]) => {
      said.numbers.push(number);
      return " ";
    },
  },
  {
    pattern: words(String.raw`(?:до|по|until|till|through|to) (${datePattern})${ofYear}`),
    take: (said, [all = "", date = ""]) => ending(said, all, readDate(date)),
  },
  {
    pattern: words(String.raw`(?:до|по|until|till|through|to) (${year})${ofYear}`),
    take: (said, [all = "", last = ""]) => ending(said, all, `${last}-12-31`),
  },
  {
    // Beyond twenty it is a car rather than a version: «Volvo V60»; within an identifier a part of it: `imbot.v2.send`.
    pattern:
      /(?<![\p{L}\p{N}]|[\p{L}\p{N}][./_])v\.? ?((?:1?\d|20)(?:\.\d{1,3}){0,3})(?![\p{L}\p{N}]|[./_]\p{L})/gu,
    take: (said, [, number = ""]) => versionOf(said, number),
  },
  {
    pattern: words(String.raw`${since}(${datePattern})${ofYear}`),
    take: (said, [all = "", date = ""]) => {
      const day = readDate(date);
      return day === null || day < "2010" ? all : spanning(said, daySpan(day));
    },
  },
  {
    pattern: words(String.raw`${since}(\d\d)\.(\d\d)\.([12]\d)${ofYear}`),
    take: (said, [all = "", day = "", month = "", short = ""]) => {
      const date = readDate(`${day}.${month}.20${short}`);
      return date === null ? all : spanning(said, daySpan(date));
    },
  },
  {
    pattern: words(String.raw`${since}(${months}) (${year})${ofYear}`),
    take: (said, [all = "", month = "", of = ""]) => {
      const first = readDate(`1 ${month} ${of}`);
      return first === null ? all : spanning(said, monthSpan(of, first.slice(5, 7)));
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}./]|\d[-–—])${since}(0[1-9]|1[0-2])[./](${year})${ofYear}(?![\p{L}\p{N}])`,
      "gu",
    ),
    take: (said, [, month = "", of = ""]) => spanning(said, monthSpan(of, month)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}./]|\d[-–—])${since}(${year})(?: ?[-–—/] ?(${year}))?${ofYear}(?![-./]?[\p{L}\p{N}])`,
      "gu",
    ),
    take: (said, [, first = "", last]) => spanning(said, yearSpan(first, last || first)),
  },
];

/** For what the numbers leave. */
export const wordRules: readonly TitleRule[] = [
  {
    pattern: new RegExp(String.raw`[(\[] ?(?:архив|${oldWords})[^()[\]]*[)\]]`, "gu"),
    take: (said) => calling(said, "old"),
  },
  {
    pattern: words(
      String.raw`(?:${oldWords})\p{L}{0,4} ${editions}|утрати\p{L}+ силу|не действу(?:ет|ют)|не применя(?:ет|ют)ся|архив(?:н\p{L}{2,3})?|archived?|устарел\p{L}*|obsolete|deprecated|superseded|withdrawn|outdated|no longer (?:in force|valid)`,
    ),
    take: (said) => calling(said, "old"),
  },
  {
    pattern: new RegExp(
      String.raw`[(\[] ?(?:${newNames}) ?[)\]]|(?<!\p{L})(?:${newWords})\p{L}{0,3} ${editions}(?!\p{L})`,
      "gu",
    ),
    take: (said) => calling(said, "new"),
  },
  {
    pattern: words(
      String.raw`(?:в |с )?(?:редакци[яию]|ред\.?|верси[яию]|edition|version|revision)|с изм(?:\.|енениями)(?: и доп(?:\.|олнениями))?|действ(?:ует|уют|овал\p{L}*)(?: с)?|вступа\p{L}+ в силу(?: с)?|введен\p{L}* в действие(?: с)?|по состоянию(?: на)?|обновлен\p{L}{0,2}|updated|effective|as of`,
    ),
    take: () => " ",
  },
];

const letters = "абвгдежзик";
/** Digits as letters, so that no later rule takes them for an edition's. */
const hidden = (text: string): string => text.replaceAll(/\d/g, (digit) => letters.charAt(Number(digit)));

function ending(said: Said, all: string, day: string | null): string {
  if (day === null) return all;
  said.until = day;
  return " ";
}

function versionOf(said: Said, number: string): string {
  said.version = number.split(".").map(Number);
  return " ";
}

function spanning(said: Said, span: Span): string {
  said.spans.push(span);
  return " ";
}

function calling(said: Said, called: "old" | "new"): string {
  said.called = called;
  return " ";
}
