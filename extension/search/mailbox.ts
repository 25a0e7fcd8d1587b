/** Shared memory: the answer's id (0 while there is none), its length in bytes, and from byte 8 on the answer as JSON. */
export type Mailbox = SharedArrayBuffer;

const headBytes = 8;
const atId = 0;
const atLength = 1;
/** An answer of twenty documents takes 30 kB; one that does not fit goes by message alone. */
const size = 262_144;

/**
 * Where the searching Worker leaves its newest answer, beside the message with it. After a key Chromium lets no message in
 * before the letter's frame is drawn, so hits that come by message always miss that frame; what lies here can be taken
 * while it is being made. Null in a browser that shares no memory.
 */
export function createMailbox(): Mailbox | null {
  return "SharedArrayBuffer" in globalThis ? new SharedArrayBuffer(size) : null;
}

/** Leaves an answer, in place of the one before. @param id above 0. */
export function leaveIn(box: Mailbox, id: number, answer: unknown): void {
  const head = new Int32Array(box, 0, 2);
  Atomics.store(head, atId, 0);
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  if (bytes.length > size - headBytes) return;
  new Uint8Array(box, headBytes).set(bytes);
  Atomics.store(head, atLength, bytes.length);
  Atomics.store(head, atId, id);
}

/** The answer with this id as it was left; undefined where it is not there (yet), or is just being replaced. */
export function takeFrom(box: Mailbox, id: number): unknown {
  const head = new Int32Array(box, 0, 2);
  if (Atomics.load(head, atId) !== id) return undefined;
  const bytes = new Uint8Array(box, headBytes, Atomics.load(head, atLength)).slice();
  // The Worker may have begun to write the next one meanwhile.
  return Atomics.load(head, atId) === id ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
}
