import { createHash } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import type { AppEnv } from "../../app-types.ts";
import { cookiePrefix } from "../cookie-prefix.ts";
import type { Sealer } from "../sealer.ts";

/** Somebody on the way to the provider and back. */
const Transaction = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().nullable(),
  remember: z.boolean(),
});
export type Transaction = z.infer<typeof Transaction>;

/** So long may somebody take to sign in at the provider. */
export const transactionLifeMs = 10 * 60 * 1000;
const purpose = "oidc-transaction";
// Tabs that open together each go their own way; a page that opens them without end fills no browser.
const mostAtOnce = 8;

/** Transactions in cookies of the browser that began them, each of its own name: whoever has another's state has nothing. */
export class Transactions {
  readonly #sealer: Sealer;
  readonly #prefix: string;
  readonly #secure: boolean;

  constructor(sealer: Sealer, address: string) {
    this.#sealer = sealer;
    this.#prefix = `${cookiePrefix(address)}.oidc-`;
    this.#secure = address.startsWith("https:");
  }

  async keep(c: Context<AppEnv>, transaction: Transaction): Promise<void> {
    const before = Object.keys(getCookie(c)).filter((name) => name.startsWith(this.#prefix));
    if (before.length >= mostAtOnce) for (const name of before) this.#drop(c, name);
    const sealed = await this.#sealer.seal(purpose, transaction, transactionLifeMs);
    setCookie(c, this.#name(transaction.state), sealed, {
      httpOnly: true,
      sameSite: "Lax",
      secure: this.#secure,
      path: "/",
      maxAge: transactionLifeMs / 1000,
    });
  }

  /** What this browser began by that state, and its cookie gone; null where it did not, or too long ago. */
  async take(c: Context<AppEnv>, state: string): Promise<Transaction | null> {
    const name = this.#name(state);
    const sealed = getCookie(c, name);
    if (sealed === undefined) return null;
    this.#drop(c, name);
    const { data } = Transaction.safeParse(await this.#sealer.open(purpose, sealed));
    return data?.state === state ? data : null;
  }

  #drop(c: Context<AppEnv>, name: string): void {
    deleteCookie(c, name, { path: "/", secure: this.#secure });
  }

  #name(state: string): string {
    return this.#prefix + createHash("sha256").update(state).digest("hex").slice(0, 12);
  }
}
