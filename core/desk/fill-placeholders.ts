/** What a request can put into a text module; null where it knows nothing. */
export type PlaceholderValues = {
  readonly name: string | null;
  readonly due: string | null;
  readonly agent: string | null;
  readonly page: string | null;
  readonly region: string | null;
  readonly channel: string | null;
  readonly topic: string | null;
  readonly number: string | null;
};

/** As they are written in a text, in either language. */
export const placeholderWords: Readonly<Record<keyof PlaceholderValues, readonly [ru: string, en: string]>> =
  {
    name: ["имя", "name"],
    due: ["срок", "due"],
    agent: ["эксперт", "agent"],
    page: ["страница", "page"],
    region: ["регион", "region"],
    channel: ["канал", "channel"],
    topic: ["тема", "topic"],
    number: ["номер", "number"],
  };

const pattern = /\{(\p{L}[\p{L}\d _-]{0,40})\}/gu;

/** Where `{…}` stands in a text; half-open UTF-16 offsets. */
export function placeholdersIn(
  text: string,
): { readonly word: string; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(pattern)].map((found) => ({
    word: found[1] ?? "",
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** The text with all that is known put in; what is not known stays as it stands, for a person to fill. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replaceAll(pattern, (whole, word: string) => valueOf(word, values) ?? whole);
}

function valueOf(word: string, values: PlaceholderValues): string | null {
  const meant = word.trim().toLowerCase();
  for (const [key, words] of Object.entries(placeholderWords)) {
    if (words.includes(meant) && isKey(key)) return values[key];
  }
  return null;
}

function isKey(key: string): key is keyof PlaceholderValues {
  return key in placeholderWords;
}
