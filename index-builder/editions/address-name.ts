import { readDate } from "../extract/read-date.ts";
import { daySpan, monthSpan, yearSpan, type Span, type Statement } from "./statement.ts";

/** An address with what tells editions apart taken out of its path. */
export type AddressName = {
  /** Equal for editions of one document; "" where what is left names no subject, as in `/upload/2026/03/`. */
  readonly key: string;
  /** Words of the path, but for those that only say how the system keeps and counts. */
  readonly words: ReadonlySet<string>;
  readonly statement: Statement;
};

/** Where systems keep things, whatever they are about. */
const places = new Set(
  `upload uploads files file docs doc documents iblock medialibrary news novosti blog node content page pages item id index
  download downloads media sites default articles article post posts wiki display`.split(/\s+/),
);

const edge = String.raw`(?<=^|[-_./ (])`;
const close = String.raw`(?=$|[-_./ )])`;
const red = "red|redaktsi(?:ya|i)|redakci(?:ya|ja|i)|redakczi(?:ya|i)|ред|редакци[яи]";
const prefix = String.raw`(?:${edge}(?:ot|s|na|from|${red}|от|с|на)[-_ ])*`;
const year = String.raw`20[1-3]\d`;
const month = String.raw`(?:0[1-9]|1[0-2])`;
const day = String.raw`(?:0[1-9]|[12]\d|3[01])`;

const spans: readonly { pattern: RegExp; read: (match: readonly string[]) => Span | null }[] = [
  {
    pattern: new RegExp(String.raw`${prefix}(?<!\d)(${year})[-_./]?(${month})[-_./]?(${day})(?!\d)`, "gu"),
    read: ([, y = "", m = "", d = ""]) => ofDay(`${y}-${m}-${d}`),
  },
  {
    pattern: new RegExp(String.raw`${prefix}(?<!\d)(${day})[-_.](${month})[-_.](${year})(?!\d)`, "gu"),
    read: ([, d = "", m = "", y = ""]) => ofDay(`${y}-${m}-${d}`),
  },
  {
    pattern: new RegExp(String.raw`${prefix}(?<!\d)(${year})[-_./](${month})(?!\d)`, "gu"),
    read: ([, y = "", m = ""]) => monthSpan(y, m),
  },
  {
    pattern: new RegExp(String.raw`${prefix}(?<!\d)(${year})(?:[-_](${year}))?(?!\d)`, "gu"),
    read: ([, first = "", last]) => yearSpan(first, last || first),
  },
];
const version = new RegExp(
  String.raw`${edge}(?:v|ver|vers|version|versiya|версия|rev|izd|${red})[-_. ]?((?:1?\d|20)(?:[._]\d{1,2})?)${close}`,
  "gu",
);
const old = new RegExp(
  String.raw`${edge}(?:old|archived?|archives|ar(?:h|kh|x|ch)iv\w*|ustarev\w*|star(?:aya|oe|ye|yy|yj|yi)|obsolete|deprecated|outdated|backup|bak|prev|previous|архив\p{L}*|стар(?:ая|ое|ые|ый)|устарев\p{L}*)${close}`,
  "gu",
);
const fresh = new RegExp(
  String.raw`${edge}(?:new|nov(?:aya|oe|ye|yy|yj|yi)|aktualn\w*|actual|current|latest|нов(?:ая|ое|ые|ый)|актуальн\p{L}*)${close}`,
  "gu",
);
const neutral = new RegExp(String.raw`^(?:${red}|versiya|version|god|goda|год|года)$`, "u");

/** `/docs/2024/pravila-kasko-v2.pdf` → `docs pravila kasko`, and that it is the second version, of 2024. */
export function readAddress(address: string): AddressName {
  const { host, pathname, search } = new URL(address);
  let rest = plain(pathname)
    .replace(/\/+$/, "")
    .replace(/\.[a-z]\w{1,4}$/, "");
  // A year alone at the end may as well be the number of a page: `/node/2025`.
  const counted = new RegExp(String.raw`/${year}$`).exec(rest)?.[0] ?? "";
  rest = rest.slice(0, rest.length - counted.length);
  const found: Span[] = [];
  for (const { pattern, read } of spans) {
    rest = rest.replace(pattern, (...match: string[]) => {
      const span = read(match);
      if (span === null) return match[0] ?? "";
      found.push(span);
      return "-";
    });
  }
  let numbers: number[] | undefined;
  rest = rest.replace(version, (_, number: string) => {
    numbers = number.split(/[._]/).map(Number);
    return "-";
  });
  const withoutOld = rest.replace(old, "-");
  const bare = withoutOld.replace(fresh, "-");
  const called = withoutOld !== rest ? "old" : bare !== withoutOld ? "new" : undefined;
  const parts = `${bare}${counted}`
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "" && !neutral.test(part));
  const words = parts.filter((part) => !places.has(part) && !/\d|^[a-f]{3}$/.test(part));
  return {
    key: words.some((word) => word.length > 2) ? `${host} ${parts.join(" ")}${search}` : "",
    words: new Set(words),
    statement: {
      spans: found,
      ...(numbers === undefined ? {} : { version: numbers }),
      ...(called === undefined ? {} : { called }),
    },
  };
}

function ofDay(date: string): Span | null {
  return readDate(date) === null ? null : daySpan(date);
}

function plain(pathname: string): string {
  const decoded = (() => {
    try {
      return decodeURIComponent(pathname);
    } catch {
      return pathname;
    }
  })();
  return decoded.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}
