import { Temporal } from "temporal-polyfill";
import type { Broadcast } from "../../core/contract/broadcast.ts";
import { broadcastState } from "../../core/desk/broadcast-rules.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import { type BroadcastRow, namesIn, placeOf } from "./broadcast-row.ts";

const mostShown = 50;

type BroadcastShowing = {
  readonly db: Reading;
  readonly catalogue: Pick<Catalogue, "section" | "audienceOf">;
  readonly account: Pick<Account, "role" | "groups">;
  /** By the desk's clock. */
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
  }
  return shown;
}

async function figuresOf(
  { db, account, today, zone }: BroadcastShowing,
  row: BroadcastRow,
): Promise<Broadcast["figures"]> {
  const told = (people: number): number | null => (mayBeTold(account, people) ? people : null);
  const first = Temporal.PlainDate.from(row.since);
  const end = Temporal.PlainDate.from(row.until < today ? row.until : today).add({ days: 1 });
  const days = Math.max(0, first.until(end).days);
  const instant = (day: Temporal.PlainDate): string => day.toZonedDateTime(zone).toInstant().toString();
  const asked = async (from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<number | null> => {
    const regions = namesIn(row.regions);
    const channels = namesIn(row.channels);
    let found = db
      .selectFrom("request")
      .innerJoin("message", "message.request", "request.id")
      .innerJoin("message_source", "message_source.message", "message.id")
      .select((each) => [
        each.fn.count<number>("request.id").distinct().as("questions"),
        each.fn.count<number>("request.seller").distinct().as("sellers"),
      ])
      .where("message.kind", "=", "answer")
      .where("message_source.record", "=", row.record)
      .where("request.askedAt", ">=", instant(from))
      .where("request.askedAt", "<", instant(to));
    if (regions.length > 0) found = found.where("request.region", "in", regions);
    if (channels.length > 0) found = found.where("request.channel", "in", channels);
    const { questions, sellers } = await found.executeTakeFirstOrThrow();
    return mayBeTold(account, sellers) ? questions : null;
  };
  return {
    seen: told(row.seen),
    opened: told(row.opened),
    asked: await asked(first, end),
    askedBefore: await asked(first.subtract({ days }), first),
  };
}
