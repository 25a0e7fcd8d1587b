import type { DatabaseSync } from "node:sqlite";
import { takenBack } from "./visit-statements.ts";

/**
 * Takes back what the identity's runs brought that were broken off after its session was last known to be good: nobody
 * knows as whom the portal answered. A run that goes on asks for these pages again.
 * @param identity one that has a probe: of others nothing is ever known.
 */
export function takeBackUnconfirmed(state: DatabaseSync, source: string, identity: string): void {
  state
    .prepare(
      `update page set ${takenBack}
       where source = ? and identity = ? and state = 'done' and exists (
         select 1 from run where run.id = page.run and run.finished_at is null and run.probed = 1
           and page.visited_at >= run.confirmed_at)`,
    )
    .run(source, identity);
}
