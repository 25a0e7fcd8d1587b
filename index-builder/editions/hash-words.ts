import { foldWord } from "../../core/analysis/fold-word.ts";
import { CAPITAL, DIGIT, INSIDE, letterClass, NONE, SMALL } from "../../core/analysis/letter-class.ts";

const firstCyrillic = 0x0400;
const yo = 0x0451;
const ye = 0x0435;

/**
 * Tells `hear` a number for each word of a text that has no digits in it: an equal one for words that `tokenize` gives
 * an equal form. The words are those of the tokenizer, without making each of them: the whole portal goes through here.
 */
export function hashWords(text: string, hear: (word: number) => void): void {
  let from = -1;
  let numbered = false;
  let plain = true;
  let alphabets = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const kind = letterClass(unit);
    if (from < 0) {
      if (kind === NONE || kind === INSIDE) continue;
      from = at;
      numbered = false;
      plain = true;
      alphabets = 0;
      hash = hashStart;
    }
    if (kind === NONE) {
      if (!numbered) hear(plain && alphabets < 3 ? hash : hashOf(foldWord(text.slice(from, at))));
      from = -1;
    } else if (kind === SMALL || kind === CAPITAL) {
      alphabets |= unit < firstCyrillic ? 1 : 2;
      hash = hashWith(hash, kind === SMALL ? unit : small(unit));
    } else if (kind === DIGIT) numbered = true;
    else plain = false;
  }
}

/** The number that `hashWords` tells for a word of this form. */
export function hashOf(form: string): number {
  let hash = hashStart;
  for (let at = 0; at < form.length; at += 1) hash = hashWith(hash, form.charCodeAt(at));
  return hash;
}

const hashStart = 0x811c_9dc5;

/** FNV-1a over UTF-16 units. */
function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ (unit === yo ? ye : unit), 0x0100_0193);
}

/** А and я, A and z are as far apart as their small letters; Ё stands apart. */
function small(capital: number): number {
  return capital === 0x0401 ? ye : capital + 32;
}
