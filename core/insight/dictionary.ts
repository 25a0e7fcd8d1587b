/** Small numbers for texts that come again and again. 0 is no text at all. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #values: (string | null)[] = [null];

  /** How many codes there are, that of nothing counted in. */
  get size(): number {
    return this.#values.length;
  }

  code(value: string | null): number {
    if (value === null) return 0;
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#values.push(value) - 1;
    this.#codes.set(value, code);
    return code;
  }

  /** Of a value that may never have come; undefined then. */
  known(value: string | null): number | undefined {
    return value === null ? 0 : this.#codes.get(value);
  }

  value(code: number): string | null {
    return this.#values[code] ?? null;
  }
}
