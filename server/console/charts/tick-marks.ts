/** Every n-th place of an axis, so that labels of this many pixels do not touch; the last one is always among them. */
export function tickMarks(count: number, room: { readonly width: number; readonly label: number }): number[] {
  if (count === 0) return [];
  const step = Math.max(1, Math.ceil((count * room.label) / Math.max(room.width, 1)));
  const last = count - 1;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => last - at * step).toReversed();
}
