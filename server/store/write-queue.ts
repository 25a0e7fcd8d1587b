import { setTimeout as delay } from "node:timers/promises";
import { type Kysely, type KyselyPlugin, sql } from "kysely";
import { unavailable } from "./database-unavailable-error.ts";
import type { Writing } from "./store.ts";
import type { Tables } from "./tables.ts";
import { UnitOverranError } from "./unit-overran-error.ts";

type Unit = {
  run: (trx: Writing) => Promise<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
};
type Settle = () => void;

// Large enough for a burst, small enough that the loop is back within some 15 ms.
const unitsPerCommit = 200;
// Only a second process (an import, a backup) ever holds the lock; it is gone in well under a second.
const retryAfterMs = [5, 10, 20, 40, 80, 160, 320, 640, 1000];

/**
 * Group commit: units that arrive in one turn of the loop share a transaction. Waiting for a lock happens between
 * attempts, never inside SQLite, which would block every request.
 */
export class WriteQueue {
  readonly #db: Kysely<Tables>;
  #waiting: Unit[] = [];
  #flushing: Promise<void> | undefined;
  /** Told how long each transaction took, in seconds. */
  committed: (seconds: number) => void = () => {};

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  write<T>(unit: (trx: Writing) => Promise<T>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `run` gives is what `resolve` takes: both are T
    this.#waiting.push({ run: unit, resolve: resolve as (result: unknown) => void, reject });
    this.#flushing ??= this.#flushAll();
    return promise;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Resolves when no unit is waiting or running. */
  async idle(): Promise<void> {
    while (this.#flushing) await this.#flushing;
  }

  async #flushAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((turn) => setImmediate(turn));
      await this.#commit(this.#waiting.splice(0, unitsPerCommit));
    }
    this.#flushing = undefined;
  }

  async #commit(units: Unit[]): Promise<void> {
    for (const waitMs of [...retryAfterMs, null]) {
      const outcome = await this.#attempt(units);
      if (outcome.kind === "done") return;
      const known = unavailable(outcome.error);
      if (waitMs === null || known?.problem !== "database-busy") {
        for (const unit of units) unit.reject(known ?? outcome.error);
        return;
      }
      await delay(waitMs);
    }
  }

  /** One transaction. Nobody hears of success before the commit; a failure of it leaves every unit as it was. */
  async #attempt(units: Unit[]): Promise<{ kind: "done" } | { kind: "failed"; error: unknown }> {
    const from = performance.now();
    try {
      const settle = await this.#db.connection().execute(async (db) => {
        await sql`begin immediate`.execute(db);
        try {
          const settled: Settle[] = [];
          for (const unit of units) settled.push(await inSavepoint(db, unit));
          await sql`commit`.execute(db);
          return settled;
        } catch (error) {
          await sql`rollback`.execute(db).catch(() => {});
          throw error;
        }
      });
      this.committed((performance.now() - from) / 1000);
      for (const tell of settle) tell();
      return { kind: "done" };
    } catch (error) {
      return { kind: "failed", error };
    }
  }
}

async function inSavepoint(db: Kysely<Tables>, unit: Unit): Promise<Settle> {
  await sql`savepoint unit`.execute(db);
  const guard = new UnitGuard();
  try {
    const result = await Promise.race([unit.run(db.withPlugin(guard)), guard.overran]);
    await sql`release unit`.execute(db);
    return () => unit.resolve(result);
  } catch (error) {
    // A full disk or a lost lock concerns the whole transaction, and has often ended it already.
    if (unavailable(error)) throw error;
    await sql`rollback to unit`.execute(db);
    await sql`release unit`.execute(db);
    return () => unit.reject(error);
  } finally {
    guard.close();
  }
}

/**
 * SQLite answers within the turn, so a unit of SQL alone is over before the loop turns again; one that is not holds
 * up everybody. Once closed, no late statement of the unit reaches the connection.
 */
class UnitGuard implements KyselyPlugin {
  readonly overran: Promise<never>;
  #closed = false;
  readonly #alarm: NodeJS.Immediate;

  constructor() {
    const { promise, reject } = Promise.withResolvers<never>();
    this.overran = promise;
    this.#alarm = setImmediate(() => {
      this.#closed = true;
      reject(new UnitOverranError());
    });
  }

  close(): void {
    this.#closed = true;
    clearImmediate(this.#alarm);
  }

  transformQuery: KyselyPlugin["transformQuery"] = ({ node }) => {
    if (this.#closed) throw new UnitOverranError();
    return node;
  };

  transformResult: KyselyPlugin["transformResult"] = async ({ result }) => result;
}
