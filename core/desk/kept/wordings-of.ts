import { masked } from "../mask-context.ts";

const longest = 300;
const shortest = 3;

/** Questions as wordings: on one line, no longer than they may be, without what leads to a person, each said once. */
export function wordingsOf(questions: readonly string[]): string[] {
  const wordings = new Map<string, string>();
  for (const question of questions) {
    const said = shortened(masked(question).replaceAll(/\s+/g, " ").trim());
    const key = said
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, " ")
      .trim();
    if (said.length >= shortest && !wordings.has(key)) wordings.set(key, said);
  }
  return [...wordings.values()];
}

/** By whole sentences where there are any, else by whole words. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const beginning = text.slice(0, longest);
  const sentences = /^.*[.?!](?=\s)/.exec(beginning)?.[0];
  return sentences ?? beginning.replace(/\s\S*$/, "");
}
