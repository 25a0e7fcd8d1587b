/** True where a cut at `end` would part the two halves of one character, which do not survive apart. */
export function endsInPair(text: string, end: number): boolean {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff;
}
