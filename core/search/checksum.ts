/** A 32-bit checksum against cut or damaged bytes; not against forgery. */
export function checksum(bytes: Uint8Array): number {
  let one = 1;
  let two = 0;
  // Adler-32: sums of at most 3,800 bytes stay within 32 bits before the remainder is taken.
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at += 1) {
      one += bytes[at] ?? 0;
      two += one;
    }
    one %= 65_521;
    two %= 65_521;
  }
  return ((two << 16) | one) >>> 0;
}
