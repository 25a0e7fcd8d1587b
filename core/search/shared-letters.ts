/** How many leading letters two words share, counted up to 255. */
export function sharedLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length, 255);
  let same = 0;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) same += 1;
  return same;
}
