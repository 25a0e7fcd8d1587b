/** How Latin words sound to whoever writes them in Russian letters, the likelier first: «битрикс», «вебхук», «экспресс». */
const spellings: Readonly<Record<string, readonly string[]>> = {
  а: ["a", "u"],
  б: ["b", "bb"],
  в: ["v", "w"],
  г: ["g", "h"],
  д: ["d", "dd"],
  е: ["e", "a"],
  ж: ["j", "g", "zh"],
  з: ["z", "s"],
  и: ["i", "e", "ee", "y", "ea"],
  й: ["y", "i", "e"],
  к: ["k", "c", "ck", "q"],
  л: ["l", "ll"],
  м: ["m", "mm"],
  н: ["n", "nn"],
  о: ["o", "a"],
  п: ["p", "pp"],
  р: ["r", "er"],
  с: ["s", "c", "ss"],
  т: ["t", "tt", "th"],
  у: ["u", "oo", "w", "ou"],
  ф: ["f", "ph", "ff"],
  х: ["h", "kh"],
  ц: ["c", "ts"],
  ч: ["ch"],
  ш: ["sh"],
  щ: ["sch", "shch"],
  ъ: [""],
  ы: ["y", "i"],
  ь: [""],
  э: ["e", "a"],
  ю: ["u", "yu", "ew"],
  я: ["ya", "ia"],
  кс: ["x", "ks", "cs"],
  кв: ["qu"],
  ай: ["i", "y", "ai", "ay"],
  ей: ["a", "ai", "ay", "ey"],
  дж: ["j", "g"],
};
const longest = 2;

/** As `soundsAt`, from Cyrillic to Latin: the ways to read on from `at`. */
export function latinSoundsAt(cyrillic: string, at: number): { letters: string; taken: number }[] {
  const ways: { letters: string; taken: number }[] = [];
  for (let taken = Math.min(longest, cyrillic.length - at); taken > 0; taken -= 1) {
    for (const letters of spellings[cyrillic.slice(at, at + taken)] ?? []) ways.push({ letters, taken });
  }
  return ways;
}
