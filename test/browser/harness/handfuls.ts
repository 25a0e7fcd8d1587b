/** Texts twenty to a query: typed one by one, hundreds would take minutes. */
export const handfuls = (texts: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(texts.length / 20) }, (_, at) =>
    texts.slice(at * 20, at * 20 + 20).join(" "),
  );
