/** Where a passage stands in a text: UTF-16 offsets, half-open. */
export type Span = { readonly from: number; readonly to: number };

const leastWords = 3;

/** A text as passages are compared: only letters and digits count, each with the offset it came from. */
type Folded = { readonly letters: string; readonly at: readonly number[] };

/**
 * Finds a passage in a text, whatever the spaces, signs and letter case between: whole, else its longest beginning of at
 * least three words, since the index may have cut or joined it.
 */
export function findQuote(text: string, quote: string): Span | null {
  const folded = fold(text);
  const words = quote.split(/\s+/).filter(Boolean);
  for (let count = words.length; count >= Math.min(leastWords, words.length); count = shorter(count)) {
    const { letters } = fold(words.slice(0, count).join(" "));
    if (letters === "") return null;
    const found = folded.letters.indexOf(letters);
    if (found >= 0) {
      const from = folded.at[found] ?? 0;
      return { from, to: (folded.at[found + letters.length - 1] ?? from) + 1 };
    }
    if (count === 1) return null;
  }
  return null;
}

/** Long quotes are shortened in leaps, the last words one by one. */
const shorter = (count: number): number => (count > 12 ? Math.floor(count * 0.7) : count - 1);

function fold(text: string): Folded {
  let letters = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const letter = (text[i] ?? "").toLowerCase().replace("ё", "е");
    if (letter.length !== 1 || !/[\p{L}\p{N}\uD800-\uDFFF]/u.test(letter)) continue;
    letters += letter;
    at.push(i);
  }
  return { letters, at };
}
