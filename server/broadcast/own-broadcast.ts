import type { OwnBroadcast } from "../../core/contract/broadcast.ts";
import { broadcastState, isMeant } from "../../core/desk/broadcast-rules.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Reading } from "../desk/people.ts";
import type { Member } from "../identity/account.ts";
import { namesIn, placeOf } from "./broadcast-row.ts";

type Asking = {
  readonly db: Reading;
  readonly catalogue: Pick<Catalogue, "section">;
  /** ISO date by the desk's clock. */
  readonly today: string;
  readonly member: Pick<Member, "groups" | "attributes">;
};

/** What this person finds before the first letter: of all that are meant for them and that they may see, the latest. */
export async function ownBroadcast({ db, catalogue, today, member }: Asking): Promise<OwnBroadcast | null> {
  const rows = await db
    .selectFrom("broadcast")
    .selectAll()
    .where("until", ">=", today)
    .where("endedAt", "is", null)
    .orderBy("id", "desc")
    .execute();
  for (const row of rows) {
    if (broadcastState(row, today) !== "shown") continue;
    const meant = { regions: namesIn(row.regions), channels: namesIn(row.channels) };
    const section = catalogue.section(row.record, member.groups);
    if (section && isMeant(meant, member.attributes))
      return { id: row.id, sentence: row.sentence, section: placeOf(section) };
  }
  return null;
}
