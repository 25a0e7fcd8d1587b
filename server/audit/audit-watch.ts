import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { AuditChain } from "../../core/contract/audit.ts";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { type AuditHead, auditHead } from "./audit-head.ts";
import { AuditWalk } from "./audit-walk.ts";
import { chainOf } from "./chain-of.ts";

// A page is not kept waiting any longer; some ten thousand entries are read by then.
const patienceMs = 300;
const dayMs = 86_400_000;

type Watched = {
  readonly store: Pick<Store, "read" | "shared">;
  readonly now: Now;
  /** Aborts when the server stops. */
  readonly signal: AbortSignal;
};

/**
 * Knows whether the log is whole without reading all of it at each look. This process can only append, so what was read once
 * stays read: until another connection has written to the file, or a day has passed.
 */
export class AuditWatch {
  readonly #watched: Watched;
  #walk = new AuditWalk();
  #begun = Number.NEGATIVE_INFINITY;
  #version: number | null = null;
  #walking: Promise<AuditChain> | null = null;
  /** The last entry of the longest log that was whole: it must be there ever after. */
  #highest: AuditHead = { seq: 0, hash: "" };

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** As far as is known within a moment. */
  async chain(): Promise<AuditChain> {
    const walked = this.whole();
    const enough = new AbortController();
    const checking = delay(patienceMs, undefined, { ref: false, signal: enough.signal }).then(
      async (): Promise<AuditChain> => {
        const { seq: entries } = await auditHead(this.#watched.store.read);
        return { kind: "checking", checked: this.#walk.head.seq, entries };
      },
    );
    // Whoever comes second has nobody to tell.
    void checking.catch(() => {});
    return Promise.race([walked, checking]).finally(() => enough.abort());
  }

  /** The same, read to its end. */
  whole(): Promise<AuditChain> {
    this.#walking ??= this.#walked().finally(() => {
      this.#walking = null;
    });
    void this.#walking.catch(() => {});
    return this.#walking;
  }

  async #walked(): Promise<AuditChain> {
    const { store, now, signal } = this.#watched;
    const version = await dataVersion(store);
    const isOld = now().getTime() - this.#begun > dayMs;
    if (version !== this.#version || isOld || this.#walk.broken !== null) {
      this.#walk = new AuditWalk();
      this.#version = version;
      this.#begun = now().getTime();
    }
    await this.#walk.on(store.read, signal);
    const { head } = this.#walk;
    const cut = await this.#cutAt();
    if (cut !== null) return { kind: "broken", at: cut };
    const chain = await chainOf(store.read, this.#walk);
    if (chain.kind === "whole") this.#highest = head;
    return chain;
  }

  /** Where the end was cut off, or all of it written anew since it was whole. */
  async #cutAt(): Promise<number | null> {
    const { seq, hash } = this.#highest;
    const { head, broken } = this.#walk;
    if (broken !== null || this.#watched.signal.aborted || seq === 0) return null;
    if (head.seq < seq) return head.seq + 1;
    const same = await this.#watched.store.read
      .selectFrom("audit")
      .select("hash")
      .where("seq", "=", seq)
      .executeTakeFirst();
    return same?.hash === hash ? null : seq;
  }
}

/** Changes whenever another connection has written to the file, and only then. */
async function dataVersion({ shared }: Pick<Store, "shared">): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(shared);
  return rows[0]?.data_version ?? 0;
}
