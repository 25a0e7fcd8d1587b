/** A 32-bit checksum against cut or damaged bytes; not against forgery. @param bytes begin at a multiple of four. */
export function checksum(bytes: Uint8Array): number {
  const whole = bytes.length >>> 2;
  // Four bytes at a time, in the order of every machine that browsers run on.
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, whole);
  let sum = 0x811c_9dc5;
  // FNV-1a: each step can be undone, so that no single change goes unnoticed.
  for (let at = 0; at < whole; at += 1) sum = Math.imul(sum ^ (words[at] ?? 0), 0x0100_0193);
  for (let at = whole * 4; at < bytes.length; at += 1) sum = Math.imul(sum ^ (bytes[at] ?? 0), 0x0100_0193);
  return sum >>> 0;
}
