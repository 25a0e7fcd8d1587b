const blockLength = 65_536;

/** Numbers one after the other in blocks: growing copies nothing, so that it never takes twice the room. */
export class NumberBlocks {
  readonly #blocks: Uint32Array[] = [];
  length = 0;

  push(number: number): void {
    const at = this.length % blockLength;
    if (at === 0) this.#blocks.push(new Uint32Array(blockLength));
    const block = this.#blocks[this.#blocks.length - 1];
    if (block) block[at] = number;
    this.length += 1;
  }

  at(place: number): number {
    return this.#blocks[Math.floor(place / blockLength)]?.[place % blockLength] ?? 0;
  }
}
