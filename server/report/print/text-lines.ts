type Measure = {
  readonly most: number;
  readonly widthOf: (text: string) => number;
};

/** A text in lines no wider than `most`: broken between words, and within a word only where that is longer than a line. */
export function textLines(text: string, { most, widthOf }: Measure): string[] {
  const space = widthOf(" ");
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const word of text.split(/[ \n\t]+/)) {
    const wide = widthOf(word);
    if (line !== "" && width + space + wide <= most) {
      line += ` ${word}`;
      width += space + wide;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = wide <= most ? [word] : pieces(word, { most, widthOf });
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
    width = parts.length > 1 ? widthOf(line) : wide;
  }
  return [...lines, line];
}

function pieces(word: string, { most, widthOf }: Measure): string[] {
  const found: string[] = [];
  let piece = "";
  let width = 0;
  for (const sign of word) {
    const wide = widthOf(sign);
    if (piece !== "" && width + wide > most) {
      found.push(piece);
      piece = "";
      width = 0;
    }
    piece += sign;
    width += wide;
  }
  return [...found, piece];
}
