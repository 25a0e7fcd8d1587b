import { listen } from "./listen.ts";
import { oddPages } from "./odd-pages.ts";
import { smallPortal } from "./small-portal.ts";
import { startProduct, type Product } from "./start-product.ts";

export type OddProduct = {
  product: Product;
  /** Origin of a small portal that was crawled. */
  portal: string;
  /** Origin of pages that make it hard; the launcher stands there too. */
  odd: string;
  close: () => Promise<void>;
};

/** The product on a portal that is crawled in a second, with pages beside it on which an overlay has it hard. */
export async function startOddProduct(): Promise<OddProduct> {
  const [portal, odd] = [await listen(smallPortal()), await listen(oddPages())];
  const product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "small", start: [`${portal.origin}/`] }],
    otherOrigins: [odd.origin],
  });
  return {
    product,
    portal: portal.origin,
    odd: odd.origin,
    close: async () => {
      await product.close();
      await Promise.all([portal.close(), odd.close()]);
    },
  };
}
