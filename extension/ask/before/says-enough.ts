/** Whether a text says enough to look for what answers it: two words, one of which is no particle. */
export function saysEnough(text: string): boolean {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  return words.length > 1 && words.some((word) => word.length > 3);
}
