const capitals = "АAВBЕEКKМMНHОOРPСCТTУYХX";
const small = "аaеeоoрpсcуyхx";
const twins = new Map<string, string>();
for (const pairs of [capitals, small]) {
  for (let at = 0; at < pairs.length; at += 2) {
    twins.set(pairs.charAt(at), pairs.charAt(at + 1));
    twins.set(pairs.charAt(at + 1), pairs.charAt(at));
  }
}

/**
 * The same-looking word in the other alphabet: «KACKO» in Latin letters is «КАСКО» to the eye. As written, for «Н» looks
 * like H but «н» does not look like h. Undefined where some letter has no twin.
 */
export function lookalikeTwin(written: string): string | undefined {
  let twin = "";
  for (const letter of written) {
    const other = twins.get(letter);
    if (other === undefined) return undefined;
    twin += other;
  }
  return twin.length > 1 ? twin : undefined;
}
