/** A section's text in three: before, the passage that a hit shows, after. Without one all is before. */
export function passage(text: string, shown: string | undefined): readonly [string, string, string] {
  const words = (shown ?? "").replaceAll("…", " ").trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [text, "", ""];
  const pattern = new RegExp(words.map(escaped).join("\\s+"));
  const found = pattern.exec(text);
  if (!found) return [text, "", ""];
  const end = found.index + found[0].length;
  return [text.slice(0, found.index), found[0], text.slice(end)];
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
