/** The crawler's words as a sentence of this page; an address at the beginning stays as it is. */
export function sentence(words: string): string {
  const begun = /^https?:/.test(words) ? words : words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
