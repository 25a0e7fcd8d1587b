import type { Store } from "../store/store.ts";
import { secretDigest } from "./secret-digest.ts";

type Once = {
  readonly kind: "oidc-state" | "logout-token";
  readonly value: string;
  /** When it has expired by itself, so that it need not be remembered any longer. */
  readonly until: Date;
};

/** True the first time; false for ever after, in every process and after a restart. */
export async function useOnce(store: Store, { kind, value, until }: Once): Promise<boolean> {
  const key = `${kind}:${secretDigest(value)}`;
  const { numInsertedOrUpdatedRows } = await store.write((trx) =>
    trx
      .insertInto("used_once")
      .values({ key, until: until.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst(),
  );
  return numInsertedOrUpdatedRows === 1n;
}
