import type { SectionRecord } from "../../core/contract/record.ts";
import { startPortal } from "../../demo/portal/start-portal.ts";
import { startProduct, type Product } from "../browser/harness/start-product.ts";
import { plantRelease } from "../unit/server/harness/plant-release.ts";
import { b24Sections } from "../relevance/collections.ts";

export type SectionsProduct = {
  readonly product: Product;
  /** A page of the demo portal, on which the palette opens. */
  readonly page: string;
  readonly sections: readonly SectionRecord[];
  readonly close: () => Promise<void>;
};

/** The product with the 20,452 sections as its release, as if they had been crawled; the demo's people and pages. */
export async function startSectionsProduct(): Promise<SectionsProduct> {
  const portal = await startPortal({ port: 0, host: "127.0.0.1" });
  const { origin } = new URL(portal.address);
  const sections = b24Sections().records.map((record) => ({
    ...record,
    address: `${origin}/${record.address}`,
    path: ["Документация", record.document.split("/")[0] ?? ""],
  }));
  const product = await startProduct({
    portal: origin,
    plant: (releases) => plantRelease(releases, "r-1", sections),
  });
  return {
    product,
    page: `${origin}/tariffs/kasko/kazan`,
    sections,
    close: async () => {
      await product.close();
      await portal.close();
    },
  };
}
