import type { Postings } from "./compiled.ts";

const mostOccurrences = 255;

/** Writes postings term by term, in the order of terms and, within a term, of sections. */
export class PostingsWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  #last = 0;
  readonly #starts: Uint32Array;
  #terms = 0;

  constructor(terms: number) {
    this.#starts = new Uint32Array(terms + 1);
  }

  add(section: number, occurrences: number): void {
    if (this.#length + 8 > this.#bytes.length) this.#grow();
    const more = occurrences > 1 ? 1 : 0;
    let rest = (section - this.#last) * 2 + more;
    this.#last = section;
    while (rest > 127) {
      this.#bytes[this.#length] = (rest & 127) | 128;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
    if (more === 1) {
      this.#bytes[this.#length] = Math.min(occurrences, mostOccurrences);
      this.#length += 1;
    }
  }

  endTerm(): void {
    this.#terms += 1;
    this.#starts[this.#terms] = this.#length;
    this.#last = 0;
  }

  /** True where the term being written has postings so far. */
  get hasAny(): boolean {
    return this.#length > (this.#starts[this.#terms] ?? 0);
  }

  done(): Postings {
    return { starts: this.#starts.slice(0, this.#terms + 1), bytes: this.#bytes.slice(0, this.#length) };
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
