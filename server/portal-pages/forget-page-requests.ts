import type { Store } from "../store/store.ts";

/** Forgets which page a question came from when its context goes; what was counted by week stays. @param since ISO instant */
export async function forgetPageRequests(store: Store, since: string): Promise<void> {
  await store.write((trx) => trx.deleteFrom("page_request").where("at", "<", since).execute());
}
