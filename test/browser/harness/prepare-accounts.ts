import { prepareAccounts } from "./start-product.ts";

/** The demo's accounts, once for all products of a run. */
export async function setup(): Promise<() => void> {
  return prepareAccounts();
}
