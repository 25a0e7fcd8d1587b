const comma = 0x2c;
const colon = 0x3a;
const quote = 0x22;
const opening = 0x7b;
const closing = 0x7d;
const zero = 0x30;
/** The longest `"section":count,` there is. */
const longestEntry = 28;

/**
 * Writes terms of an index, a line each: `["тариф",{"0":{"12":1},"2":{"12":3}}]`. By hand, since millions of small
 * objects for JSON.stringify would cost ten times the memory and time.
 */
export class TermLines {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #length = 0;
  #entries = 0;
  #fields = 0;

  begin(term: string): void {
    const head = Buffer.from(`[${JSON.stringify(term)},{`);
    this.#reserve(head.byteLength);
    this.#bytes.set(head, this.#length);
    this.#length += head.byteLength;
    this.#fields = 0;
  }

  field(number: number): void {
    if (this.#fields > 0) this.#byte(comma);
    this.#fields += 1;
    this.#key(number);
    this.#byte(opening);
    this.#entries = 0;
  }

  entry(section: number, count: number): void {
    this.#reserve(longestEntry);
    if (this.#entries > 0) this.#byte(comma);
    this.#entries += 1;
    this.#key(section);
    this.#digits(count);
  }

  endField(): void {
    this.#byte(closing);
  }

  end(): void {
    this.#byte(closing);
    this.#byte(0x5d);
  }

  get length(): number {
    return this.#length;
  }

  /** All that was written since; valid until something more is. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  newLine(first: boolean): void {
    this.#reserve(longestEntry);
    if (!first) this.#byte(comma);
    this.#byte(0x0a);
  }

  #key(number: number): void {
    this.#reserve(longestEntry);
    this.#byte(quote);
    this.#digits(number);
    this.#byte(quote);
    this.#byte(colon);
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.byteLength) this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #digits(number: number): void {
    let power = 1;
    while (power * 10 <= number) power *= 10;
    for (let rest = number; power >= 1; power = Math.floor(power / 10)) {
      const digit = Math.floor(rest / power);
      this.#byte(zero + digit);
      rest -= digit * power;
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.byteLength) return;
    const wider = Buffer.allocUnsafe(Math.max(this.#bytes.byteLength * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
