import { secondsOf } from "../../core/desk/instant.ts";
import type { FactColumns } from "../../core/insight/fact-columns.ts";
import type { JoinedSeller } from "../../core/insight/insight-onboarding.ts";
import type { PlacedSeller } from "../../core/insight/insight-pilots.ts";
import { dayOf } from "../../core/insight/local-days.ts";
import type { RequestFact } from "../../core/insight/request-fact.ts";
import { mergedRequests } from "../desk/merged-requests.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { nobodyYet } from "../desk/nobody-yet.ts";
import type { ReadingConnection } from "../store/open-reading.ts";

// Half a megabyte at a time: what is read becomes rubbish at once, and little of it is cleared away early.
const rowsPerRead = 1000;

/**
 * Takes in every request that has changed since the event `since`, in the order of their latest events.
 * @returns the latest event that was seen.
 */
export async function readFacts(
  read: ReadingConnection["read"],
  facts: FactColumns,
  since: number,
): Promise<number> {
  let seen = since;
  for (;;) {
    const rows = await read
      .selectFrom("request")
      .select([
        "id",
        "seller",
        "askedAt",
        "kind",
        "via",
        "topic",
        "region",
        "channel",
        "department",
        "joinedAt",
      ])
      .select([
        "state",
        "answeredInSeconds",
        "breachesAt",
        "result",
        "reason",
        "reopenedCount",
        "wentToSpecialist",
      ])
      .select("lastSeq")
      .where("lastSeq", ">", seen)
      .orderBy("lastSeq")
      .limit(rowsPerRead)
      .execute();
    for (const row of rows) facts.put(factOf(row));
    seen = rows.at(-1)?.lastSeq ?? seen;
    // The clocks of those that wait for an answer follow it without an event of their own.
    const followed = await mergedRequests(
      read,
      rows.map(({ id }) => id),
    );
    for (const row of followed) facts.put(factOf(row));
    if (rows.length < rowsPerRead) return seen;
  }
}

type FactRow = Omit<RequestFact, "seller" | "askedAt" | "breachesAt" | "returned" | "wentToSpecialist"> &
  Pick<StoredRequest, "seller" | "askedAt" | "breachesAt" | "reopenedCount" | "wentToSpecialist">;

function factOf({
  seller,
  askedAt,
  breachesAt,
  reopenedCount,
  wentToSpecialist,
  ...same
}: FactRow): RequestFact {
  return {
    ...same,
    seller: seller === nobodyYet ? null : seller,
    askedAt: secondsOf(askedAt),
    breachesAt: breachesAt === null ? null : secondsOf(breachesAt),
    returned: reopenedCount,
    wentToSpecialist: wentToSpecialist === 1,
  };
}

/** Sellers of whom it is known when they joined. */
export async function readJoined(read: ReadingConnection["read"]): Promise<JoinedSeller[]> {
  const rows = await read
    .selectFrom("user")
    .select(["id", "region", "channel", "department", "joinedAt"])
    .where("role", "=", "seller")
    .where("joinedAt", "is not", null)
    .execute();
  return rows.flatMap(({ joinedAt, ...seller }) =>
    joinedAt === null ? [] : { ...seller, joined: dayOf(joinedAt) },
  );
}

/** All who sell now, by where they work. */
export async function readSellers(read: ReadingConnection["read"]): Promise<PlacedSeller[]> {
  const rows = await read
    .selectFrom("user")
    .select(["region", "channel", "department", "joinedAt"])
    .where("role", "=", "seller")
    .where("active", "=", 1)
    .execute();
  return rows.map(({ joinedAt, ...place }) => ({
    ...place,
    joined: joinedAt === null ? null : dayOf(joinedAt),
  }));
}
