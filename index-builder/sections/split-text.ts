/** Longest text of one section, in UTF-16 units: about a screen, so that a hit lands near its words. */
export const longestSection = 1_800;

/**
 * Paragraphs as pieces of at most `longestSection`, cut between paragraphs, in a longer one between sentences, and
 * only where there is none between words.
 */
export function splitText(paragraphs: readonly string[]): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const paragraph of paragraphs.flatMap((one) =>
    one.length > longestSection ? sentences(one) : [one],
  )) {
    if (piece !== "" && piece.length + 1 + paragraph.length > longestSection) {
      pieces.push(piece);
      piece = "";
    }
    piece = piece === "" ? paragraph : `${piece}\n${paragraph}`;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function sentences(paragraph: string): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > longestSection) {
    const head = rest.slice(0, longestSection);
    const end = Math.max(
      head.lastIndexOf(". "),
      head.lastIndexOf("! "),
      head.lastIndexOf("? "),
      head.lastIndexOf("\n"),
    );
    const word = head.lastIndexOf(" ");
    const cut = end > longestSection / 3 ? end + 1 : word > 0 ? word : longestSection;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === "" ? parts : [...parts, rest];
}
