/**
 * What Latin letters may stand for in a Russian word, the likelier first. Several systems at once, because people mix
 * them: «strahovka», «strakhovka», «jurist», «yurist», «obyazatelnyy».
 */
const sounds: Readonly<Record<string, readonly string[]>> = {
  a: ["а"],
  b: ["б"],
  c: ["ц", "к", "с"],
  d: ["д", "дь"],
  e: ["е", "э"],
  f: ["ф"],
  g: ["г"],
  h: ["х"],
  i: ["и", "й", "ы", "ий", "ый"],
  j: ["й", "ж"],
  k: ["к"],
  l: ["л", "ль"],
  m: ["м", "мь"],
  n: ["н", "нь"],
  o: ["о"],
  p: ["п"],
  q: ["к"],
  r: ["р", "рь"],
  s: ["с", "сь"],
  t: ["т", "ть"],
  u: ["у", "ю"],
  v: ["в", "вь"],
  w: ["в", "ш"],
  x: ["кс", "х"],
  y: ["й", "ы", "ый", "ий", "и"],
  z: ["з", "зь"],
  "'": ["ь", "ъ", ""],
  ya: ["я", "ья", "ъя"],
  ja: ["я", "ья"],
  ia: ["я", "иа"],
  ye: ["е", "ье", "ъе"],
  je: ["е", "ье"],
  ie: ["ие", "ье"],
  yo: ["е", "ье"],
  jo: ["е"],
  yu: ["ю", "ью"],
  ju: ["ю"],
  iu: ["ю"],
  yi: ["ый", "ий"],
  iy: ["ий", "ый"],
  ij: ["ий"],
  yy: ["ый"],
  yj: ["ый"],
  zh: ["ж"],
  kh: ["х"],
  ts: ["ц", "тс"],
  tc: ["ц"],
  ch: ["ч"],
  sh: ["ш"],
  sch: ["щ"],
  shch: ["щ"],
  ks: ["кс"],
  ck: ["к"],
  ph: ["ф"],
};
const longestSound = 4;

/** Ways to read on from `at`: Cyrillic letters and how many Latin ones they take, longer sounds first. */
export function soundsAt(latin: string, at: number): { letters: string; taken: number }[] {
  const ways: { letters: string; taken: number }[] = [];
  for (let taken = Math.min(longestSound, latin.length - at); taken > 0; taken -= 1) {
    for (const letters of sounds[latin.slice(at, at + taken)] ?? []) ways.push({ letters, taken });
  }
  return ways;
}
