import type { Where } from "better-auth/adapters";
import { secretDigest } from "./secret-digest.ts";

/** By better-auth's model, the column that holds a secret. */
const columns = new Map([
  ["session", "token"],
  ["deviceCode", "deviceCode"],
]);

/** The secret column of a model, if it has one, for the time of one call: it remembers which secrets the call itself named. */
export class SecretColumn {
  readonly #name: string | undefined;
  readonly #named = new Map<string, string>();

  constructor(model: string) {
    this.#name = columns.get(model);
  }

  /** A row as it is written. */
  kept<Row extends object>(row: Row): Row {
    return this.#changed(row, (secret) => this.#digest(secret));
  }

  /** Conditions as they are looked up. */
  asked(where: readonly Where[]): Where[] {
    return where.map((condition) =>
      condition.field === this.#name ? { ...condition, value: this.#digested(condition.value) } : condition,
    );
  }

  /** A row as better-auth gets it: with the secret where the call named it, else with its digest. */
  shown<Row>(row: Row): Row {
    if (typeof row !== "object" || row === null) return row;
    return this.#changed(row, (digest) => this.#named.get(digest) ?? digest);
  }

  #changed<Row extends object>(row: Row, change: (value: string) => string): Row {
    const name = this.#name;
    const value: unknown = name === undefined ? undefined : Reflect.get(row, name);
    return name === undefined || typeof value !== "string" ? row : { ...row, [name]: change(value) };
  }

  #digested(value: Where["value"]): Where["value"] {
    if (typeof value === "string") return this.#digest(value);
    return Array.isArray(value) ? value.map((each) => this.#digest(String(each))) : value;
  }

  #digest(secret: string): string {
    const digest = secretDigest(secret);
    this.#named.set(digest, secret);
    return digest;
  }
}
