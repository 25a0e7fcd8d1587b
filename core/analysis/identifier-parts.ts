const boundary = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
const compound = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{N}|\p{N}\p{L}/u;

/**
 * The words inside an identifier written without separators: «deleteList» → delete, List; «Битрикс24» → Битрикс, 24.
 * Empty where the word is all of one piece, and for short codes such as «1С», which mean nothing in parts.
 */
export function identifierParts(word: string): string[] {
  if (!compound.test(word)) return [];
  const parts = word.split(boundary).filter((part) => part.length > 1);
  return parts.some((part) => part.length > 2) ? parts : [];
}
