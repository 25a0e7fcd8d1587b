/** A typed array that grows as it is filled. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  /** The numbers so far; valid until the next push. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.length);
  }
}
