/** Of a list those whose name or note has every word that was typed, in their order. */
export function matchingChoices<T extends { readonly name: string; readonly note: string }>(
  choices: readonly T[],
  words: string,
): T[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return choices.filter(({ name, note }) => {
    const told = folded(`${name} ${note}`);
    return wanted.every((word) => told.includes(word));
  });
}

const folded = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
