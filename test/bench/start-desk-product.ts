import { listen } from "../browser/harness/listen.ts";
import { smallPortal } from "../browser/harness/small-portal.ts";
import { type Product, startProduct } from "../browser/harness/start-product.ts";
import { accountsOf } from "./desk-people.ts";

/** The product over a small portal, with a company of this size. @param more further keys of its settings */
export async function startDeskProduct(
  company: Parameters<typeof accountsOf>[0],
  more: Record<string, unknown> = {},
): Promise<Product> {
  const portal = await listen(smallPortal());
  const product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "small", start: [`${portal.origin}/`] }],
    accounts: accountsOf(company),
    more,
  });
  return {
    ...product,
    close: async () => {
      await product.close();
      await portal.close();
    },
  };
}
