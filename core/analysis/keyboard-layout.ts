const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillicKeys = "ёйцукенгшщзхъфывапролджэячсмитьбю";
const latinShifted = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const cyrillicShifted = cyrillicKeys.toUpperCase();

const others = new Map<string, string>();
for (const [latin, cyrillic] of [
  [latinKeys, cyrillicKeys],
  [latinShifted, cyrillicShifted],
] as const) {
  for (let at = 0; at < latin.length; at += 1) {
    others.set(latin.charAt(at), cyrillic.charAt(at));
    others.set(cyrillic.charAt(at), latin.charAt(at));
  }
}

/** What the same keys type in the other layout, Russian ↔ English: «nfhba» → «тариф», «сфылщ» → «casko». */
export function otherLayout(typed: string): string {
  let swapped = "";
  for (const key of typed) swapped += others.get(key) ?? key;
  return swapped;
}
