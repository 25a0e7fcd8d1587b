/** Share of each letter in running Russian text, in per mille (Russian National Corpus). */
const perMille: Readonly<Record<string, number>> = {
  о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20,
  ы: 19, ь: 17, г: 17, з: 16, б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ъ: 1, ё: 1,
}; // prettier-ignore
const logOf = new Map(Object.entries(perMille).map(([letter, share]) => [letter, Math.log(share)]));
/** A capital in a word that began without one, a letter of another alphabet, a box-drawing sign: what a wrong charset shows. */
const oddity = -2;

/**
 * How much like Russian a text reads: the mean over its non-ASCII characters of the letters' log frequency.
 * @returns -Infinity where there is nothing but ASCII.
 */
export function frequencyScore(text: string): number {
  let sum = 0;
  let count = 0;
  let isWithinWord = false;
  let beganSmall = false;
  for (const char of text) {
    if (char.charCodeAt(0) < 128) isWithinWord = false;
    else {
      const lower = char.toLowerCase();
      const log = logOf.get(lower);
      // «№», dashes and quotation marks are common in any charset: they tell nothing.
      if (log !== undefined || !/[«»„“”–—…№©®°§ \u2018\u2019•]/.test(char)) {
        if (!isWithinWord) beganSmall = lower === char;
        isWithinWord = log !== undefined;
        // KOI8-R and windows-1251 read each other with capitals and small letters swapped: «сПЕЦСКХПНБЮМХЕ».
        sum += log === undefined || (beganSmall && lower !== char) ? oddity : log;
        count += 1;
      }
    }
  }
  return count === 0 ? Number.NEGATIVE_INFINITY : sum / count;
}
