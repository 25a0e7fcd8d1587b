/** An entry as the archive's own list tells it. Nothing is unpacked here. */
export type ZipEntry = { readonly name: string; readonly packed: number; readonly unpacked: number };

const localHeader = 0x04034b50;
const listEntry = 0x02014b50;
const listEnd = 0x06054b50;
const listEndBytes = 22;
const longestComment = 0xffff;

/**
 * The list of an archive that begins with its first entry and ends with its list: nothing may stand before or after.
 * Null for what is none; archives beyond 4 GB and in several volumes are none here.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < listEndBytes || view.getUint32(0, true) !== localHeader) return null;
  const end = endOfList(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== listEntry) return null;
    const named = view.getUint16(at + 28, true);
    const after = at + 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (after > end) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at = after;
  }
  return at === end ? entries : null;
}

function endOfList(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - listEndBytes - longestComment);
  for (let at = view.byteLength - listEndBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== listEnd) continue;
    return at + listEndBytes + view.getUint16(at + 20, true) === view.byteLength ? at : null;
  }
  return null;
}
