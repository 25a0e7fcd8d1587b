import type { Logger } from "pino";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";
import { auditHead } from "./audit-head.ts";
import { AuditWatch } from "./audit-watch.ts";

type Guarded = {
  readonly store: Pick<Store, "read" | "shared">;
  readonly now: Now;
  readonly signal: AbortSignal;
  readonly log: Pick<Logger, "info" | "error">;
};

/** Has the log read through once a day, and tells its last entry to the server's own log, which lies elsewhere. */
export class AuditGuard {
  readonly watch: AuditWatch;
  readonly #guarded: Guarded;
  #told: string | null = null;

  constructor(guarded: Guarded) {
    this.#guarded = guarded;
    this.watch = new AuditWatch(guarded);
  }

  /** To be called now and then. */
  readonly look = async (): Promise<void> => {
    const { store, now, log } = this.#guarded;
    const today = now().toISOString().slice(0, 10);
    if (this.#told === today) return;
    const chain = await this.watch.whole();
    if (chain.kind === "broken") log.error({ seq: chain.at }, "the audit log was altered");
    // `ask-me audit verify --head` takes it as it stands there.
    const { seq, hash } = await auditHead(store.read);
    log.info({ head: `${seq}:${hash}` }, "audit log");
    this.#told = today;
  };
}
