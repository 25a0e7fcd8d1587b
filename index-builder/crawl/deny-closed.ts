import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Config } from "../../core/contract/config.ts";
import type { Denied } from "../../core/contract/release.ts";
import { listDenied, type Access } from "../release/list-denied.ts";
import { readEarlier } from "../release/read-earlier.ts";
import { readDenied } from "../release/read-denied.ts";
import { writeDenied } from "../release/write-denied.ts";
import { readAccesses, readSeen } from "../state/read-accesses.ts";

export type Denying = {
  readonly state: DatabaseSync;
  readonly config: Pick<Config, "data" | "sources">;
};

/**
 * Takes away at once what the portal has closed, whatever becomes of the next release. What was denied before stays so,
 * even where the portal says nothing of it now, until its group sees it again or no release that is kept has it: somebody
 * may go back to an earlier one.
 * @param served whether the release that is served was made from what is known now.
 */
export async function denyClosed(
  { state, config }: Denying,
  served: "from-this" | "from-before",
): Promise<Denied> {
  const folder = join(config.data, "releases");
  const own = readAccesses(state, config.sources);
  const before = Object.entries((await readDenied(folder)).addresses);
  const kept = served === "from-this" && before.length > 0 ? await readEarlier(folder) : null;
  const holding = before.filter(
    ([address]) => served === "from-before" || kept === null || kept.has(address),
  );
  const earlier = holding.flatMap(([address, groups]): Access[] => [
    { address, groups, kind: "closed" },
    ...readSeen(state, config.sources, address),
  ]);
  const denied = listDenied([...own, ...earlier]);
  await writeDenied(folder, denied);
  return denied;
}
