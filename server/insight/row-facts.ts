import type { InsightRow } from "../../core/contract/insight.ts";
import { masked } from "../../core/desk/mask-context.ts";
import { withoutName } from "../../core/desk/without-name.ts";
import { isLate } from "../../core/insight/choose-requests.ts";
import { dateOf, dayOf, localDays } from "../../core/insight/local-days.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import { type People, personIn } from "../desk/people.ts";
import { listedCharacters } from "../desk/request-row.ts";
import type { StoredRequest } from "../desk/standing-row.ts";

/** By whose clock and for whom rows are written. */
export type RowTelling = {
  readonly zone: string;
  /** Epoch seconds. */
  readonly now: number;
  readonly newcomerDays: number;
  readonly people: People;
};

/** A request behind a figure, to whoever answers for the desk. */
export function rowFacts(
  { request, text }: { readonly request: StoredRequest; readonly text: string | null },
  { zone, now, newcomerDays, people }: RowTelling,
): InsightRow {
  const { kind, via, topic, region, channel, department, joinedAt, state, minutes, result, reason } = request;
  const askedDay = localDays(zone)(secondsOf(request.askedAt)).day;
  const days = joinedAt === null ? null : askedDay - dayOf(joinedAt);
  return {
    id: request.id,
    askedAt: request.askedAt,
    kind,
    via,
    topic,
    region,
    channel,
    department,
    newcomer: days === null ? null : days < newcomerDays,
    week: days === null || days < 0 ? null : Math.floor(days / 7) + 1,
    state,
    answeredInSeconds: request.answeredInSeconds,
    minutes,
    verdict: verdictOf(request, now),
    result,
    reason,
    returned: request.reopenedCount,
    routed: request.wentToSpecialist === 1,
    seller: personIn(people, request.seller),
    answeredBy: personIn(people, request.answeredBy),
    text: text === null ? null : text.slice(0, listedCharacters),
  };
}

function verdictOf({ breachesAt, answeredInSeconds }: StoredRequest, now: number): InsightRow["verdict"] {
  if (breachesAt !== null && isLate(secondsOf(breachesAt), now)) return "late";
  return answeredInSeconds === null ? "pending" : "met";
}

/** A question's whole words as the trainer may read them: without names of who asked it and who answered, and customers' numbers. */
export function wordsToTrainer(
  text: string,
  { seller, answeredBy }: Pick<StoredRequest, "seller" | "answeredBy">,
  people: People,
): string {
  const names = [seller, answeredBy].map((id) => personIn(people, id)?.name ?? "");
  return masked(names.reduce(withoutName, text));
}

/** The same to the trainer, of words that they may read: nothing that leads to a person, and no place that fewer than three share. */
export function withoutNames(
  row: InsightRow,
  { zone }: Pick<RowTelling, "zone">,
  isPlaced: boolean,
): InsightRow {
  return {
    ...row,
    id: null,
    askedAt: dateOf(localDays(zone)(secondsOf(row.askedAt)).day),
    department: null,
    week: null,
    seller: null,
    answeredBy: null,
    ...(isPlaced ? {} : { region: null, channel: null, newcomer: null }),
  };
}
