const pairs = "аaвbеeкkмmнhоoрpсcтtуyхx";
const toLatin = new Map<string, string>();
const toCyrillic = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) {
  toLatin.set(pairs.charAt(at), pairs.charAt(at + 1));
  toCyrillic.set(pairs.charAt(at + 1), pairs.charAt(at));
}

const cyrillic = /[а-я]/;
const latin = /[a-z]/;

/**
 * Mends a lower-case word that mixes the alphabets where all letters of one of them look like letters of the other:
 * «кaско» with a Latin a becomes «каско». A mixture that is meant, like «smsкод», stays.
 */
export function foldLookalikes(word: string): string {
  if (!cyrillic.test(word) || !latin.test(word)) return word;
  return swapAll(word, latin, toCyrillic) ?? swapAll(word, cyrillic, toLatin) ?? word;
}

function swapAll(word: string, from: RegExp, table: Map<string, string>): string | undefined {
  let mended = "";
  for (const letter of word) {
    if (!from.test(letter)) {
      mended += letter;
      continue;
    }
    const twin = table.get(letter);
    if (twin === undefined) return undefined;
    mended += twin;
  }
  return mended;
}
