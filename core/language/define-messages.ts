export type Language = "ru" | "en";

/** The same in both languages, side by side. */
export type Wording<T = string> = { readonly ru: T; readonly en: T };
type Entry = Wording | Wording<(...given: never[]) => string>;
type Spoken<T> = T extends string ? string : T;

/**
 * A table of messages whose Russian and English stand side by side, so that neither can be forgotten.
 * @returns a function from language to the messages of that language.
 */
export function defineMessages<const T extends Record<string, Entry>>(
  table: T,
): (language: Language) => { readonly [K in keyof T]: Spoken<T[K]["ru"]> } {
  const spoken = { ru: pick(table, "ru"), en: pick(table, "en") };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pick() keeps keys and values, which its type cannot say
  return (language) => spoken[language] as { readonly [K in keyof T]: Spoken<T[K]["ru"]> };
}

function pick(table: Record<string, Entry>, language: Language): Record<string, unknown> {
  return Object.fromEntries(Object.entries(table).map(([key, wording]) => [key, wording[language]]));
}
