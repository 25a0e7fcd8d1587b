import { setImmediate as nextTurn } from "node:timers/promises";
import type { Broadcast } from "../../core/contract/broadcast.ts";
import { broadcastState } from "../../core/desk/broadcast-rules.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Account } from "../identity/account.ts";
import type { Store } from "../store/store.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { type BroadcastRow, namesIn, placeOf } from "./broadcast-row.ts";
import { comparedSpans, type Span } from "./compared-spans.ts";
import { countAsked } from "./count-asked.ts";

const mostShown = 50;

type BroadcastShowing = {
  readonly db: Store["read"];
  readonly catalogue: Pick<Catalogue, "section" | "audienceOf">;
  readonly account: Pick<Account, "role" | "groups">;
  readonly now: Date;
  /** ISO date by the desk's clock. */
  readonly today: string;
  readonly zone: string;
};

/** The latest first; those about a section that this reader may not see are none to them. */
export async function showBroadcasts(showing: BroadcastShowing): Promise<Broadcast[]> {
  const { db, catalogue, account, today } = showing;
  const rows = await db.selectFrom("broadcast").selectAll().orderBy("id", "desc").limit(mostShown).execute();
  const shown: Broadcast[] = [];
  for (const row of rows) {
    const section = catalogue.section(row.record, account.groups);
    if (section === undefined && catalogue.audienceOf(row.record) !== null) continue;
    const { id, sentence, since, until, createdAt } = row;
    shown.push({
      id,
      sentence,
      regions: [...namesIn(row.regions)],
      channels: [...namesIn(row.channels)],
      from: since,
      until,
      state: broadcastState(row, today),
      section: section ? placeOf(section) : null,
      figures: await figuresOf(showing, row),
      createdAt,
    });
    // Counting takes some ten milliseconds each; others are answered in between.
    await nextTurn();
  }
  return shown;
}

async function figuresOf(
  { db, account, now, zone }: BroadcastShowing,
  row: BroadcastRow,
): Promise<Broadcast["figures"]> {
  const told = (people: number): number | null => (mayBeTold(account, people) ? people : null);
  const spans = comparedSpans(row, { now, zone });
  const wanted = { record: row.record, regions: namesIn(row.regions), channels: namesIn(row.channels) };
  const asked = async (span: Span): Promise<number | null> => {
    const { questions, sellers } = await countAsked(db, wanted, span);
    return mayBeTold(account, sellers) ? questions : null;
  };
  return {
    seen: told(row.seen),
    opened: told(row.opened),
    asked: await asked(spans.asked),
    askedBefore: await asked(spans.before),
  };
}
