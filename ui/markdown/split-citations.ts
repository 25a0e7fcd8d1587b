/** A text cut at its citations: "см. [2]." → ["см. ", {cites: 2}, "."]. Numbers without a source stay text. */
export function splitCitations(text: string, count: number): (string | { cites: number })[] {
  const pieces: (string | { cites: number })[] = [];
  let done = 0;
  for (const found of text.matchAll(/\[(\d{1,2})\]/g)) {
    const number = Number(found[1]);
    if (number < 1 || number > count) continue;
    if (found.index > done) pieces.push(text.slice(done, found.index));
    pieces.push({ cites: number });
    done = found.index + found[0].length;
  }
  if (done < text.length) pieces.push(text.slice(done));
  return pieces;
}
