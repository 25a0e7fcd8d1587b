// Shorter words of a name are initials and particles: they would tear other words apart.
const shortestPart = 3;

const word = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
/** What case adds to a name: «Котовой», «Петру», «Белинского». */
const endings = new Set(
  " а я у ю е и ы о ом ем ым им ой ей ою ею ого его ому ему ая яя ую юю ий ый".split(" "),
);
const ownEnding = /(?:ий|ый|ая|яя|а|я|ь|й|о)$/;
const fleeting = /[ео]([лцкн])$/;
const patronymic = /^\p{Lu}\p{Ll}+(?:(?:ович|евич|ьич)(?:а|у|ем|е)?|(?:овн|евн|иничн)(?:а|ы|е|у|ой))$/u;

/**
 * A text that others read too, without the name of the one it was written to, in whatever case and case of letters it stands:
 * «Марина, тариф…» → «Коллега, тариф…». In small letters only two parts of it beside each other are a name: «вера» may be a word.
 */
export function withoutName(text: string, name: string): string {
  const parts = partsOf(name);
  if (parts.length === 0) return text;
  let left = "";
  let from = 0;
  for (const { begin, end } of namesIn(text, parts)) {
    left += text.slice(from, begin);
    left += /(?:^|[.!?\n]\s*)$/.test(text.slice(0, begin)) ? "Коллега" : "коллега";
    from = end;
  }
  return left + text.slice(from);
}

type Part = { readonly whole: string; readonly stems: readonly string[] };
type Found = { readonly begin: number; readonly end: number };
type Run = Found & { readonly certain: boolean; readonly parts: ReadonlySet<Part> };

function partsOf(name: string): Part[] {
  const words = name.split(/\s+/).flatMap((one) => (one.includes("-") ? [one, ...one.split("-")] : [one]));
  return words
    .filter((one) => one.length >= shortestPart)
    .map((one) => {
      const whole = folded(one);
      const stem = whole.replace(ownEnding, "");
      // «Павел», «Павла»
      const stems = [stem, whole.replace(fleeting, "$1")].filter(({ length }) => length >= shortestPart);
      return { whole, stems };
    });
}

function namesIn(text: string, parts: readonly Part[]): Found[] {
  const runs: Run[] = [];
  for (const { 0: said, index: begin } of text.matchAll(word)) {
    const end = begin + said.length;
    const part = partIn(said, parts);
    const last = runs.at(-1);
    const isNext = last !== undefined && /^\s+$/.test(text.slice(last.end, begin));
    if (part !== undefined) {
      const certain = /^\p{Lu}/u.test(said);
      const run = { begin, end, certain, parts: new Set([part]) };
      if (isNext)
        runs[runs.length - 1] = {
          begin: last.begin,
          end,
          certain: last.certain || certain,
          parts: new Set([...last.parts, part]),
        };
      else runs.push(run);
    } else if (isNext && patronymic.test(said)) runs[runs.length - 1] = { ...last, end };
  }
  return runs.filter(({ certain, parts: { size } }) => certain || size > 1);
}

function partIn(said: string, parts: readonly Part[]): Part | undefined {
  const one = folded(said);
  return parts.find(
    ({ whole, stems }) =>
      one === whole || stems.some((stem) => one.startsWith(stem) && endings.has(one.slice(stem.length))),
  );
}

const folded = (said: string): string => said.toLowerCase().replaceAll("ё", "е");
