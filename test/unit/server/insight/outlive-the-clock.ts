import type { AppDeps } from "../../../../server/app-deps.ts";

/** Signing in is judged by the machine's clock, all else by the test's: sessions are made to hold by both, whenever it runs. */
export async function outliveTheClock({
  deps: { store },
}: {
  readonly deps: Pick<AppDeps, "store">;
}): Promise<void> {
  await store.write((trx) =>
    trx
      .updateTable("session")
      .set({ expiresAt: "2099-01-01T00:00:00.000Z", seenAt: "2098-01-01T00:00:00.000Z" })
      .execute(),
  );
}
