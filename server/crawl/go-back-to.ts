import { currentRelease } from "../search/read-release.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { pointToRelease } from "./point-to-release.ts";

type Serving = { readonly folder: string; readonly catalogue: Pick<Catalogue, "release" | "reload"> };

/** Serves another release that lies on the disk; where it turns out damaged, the one before goes on. */
export async function goBackTo(
  release: string,
  { folder, catalogue }: Serving,
): Promise<{ readonly kind: "served" | "damaged" }> {
  const before = await currentRelease(folder);
  await pointToRelease(folder, release);
  await catalogue.reload();
  if (catalogue.release() === release) return { kind: "served" };
  if (before !== null) await pointToRelease(folder, before);
  await catalogue.reload();
  return { kind: "damaged" };
}
