import type { PilotSpan, PilotsReport } from "../../core/contract/pilots.ts";
import { versionAt } from "../../core/desk/calendar.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import { askingOf, type Workplace } from "../../core/desk/pilots/asking-of.ts";
import type { PilotFigures } from "../../core/insight/insight-pilots.ts";
import type { InsightEngine, Told } from "../insight/insight-engine.ts";
import type { StandingDesk } from "../rules/standing-desk.ts";
import { type FoundAt, foundBySearch } from "./found-by-search.ts";
import type { SearchedBook } from "./searched-book.ts";

type Deps = {
  readonly engine: Pick<InsightEngine, "view">;
  readonly searched: Pick<SearchedBook, "on">;
  readonly desk: StandingDesk;
  readonly newcomerWeeks: number;
};

/** Pilots beside those who have no button, as things stand at `now`. */
export async function pilotsReport(
  { engine, searched, desk, newcomerWeeks }: Deps,
  now: Date,
): Promise<PilotsReport> {
  const asOf = now.toISOString();
  const at = secondsOf(asOf);
  const calendar = desk.calendars[desk.calendar];
  const zone = (calendar && versionAt(calendar, at)?.tz) ?? "UTC";
  const by: Told = { zone, telling: { now: at, newcomerDays: newcomerWeeks * 7, leastSellers: 0 } };
  const plans = desk.pilots ?? [];
  const { pilots, sellers } = await engine.view("pilots", { pilots: plans }, by);
  const told: PilotsReport["pilots"] = [];
  for (const figures of pilots) {
    const pilot = plans[figures.at];
    if (pilot === undefined) continue;
    const { sellers: its, compared } = figures;
    const until = compared?.since.to ?? asOf.slice(0, "2026-11-26".length);
    const searches = foundBySearch({ searched, by, pilots: plans, at: figures.at, until });
    told.push({ pilot, sellers: its, compared: compared && (await withSearches(compared, searches)) });
  }
  return {
    pilots: told,
    asking: sellers.filter((seller) => askingOf(desk.pilots, seller, at).kind === "on").length,
    sellers: sellers.length,
    values: valuesOf(sellers),
    timeZone: zone,
    asOf,
  };
}

type Compared = NonNullable<PilotFigures["compared"]>;

async function withSearches(
  { before, since }: Compared,
  searches: FoundAt,
): Promise<NonNullable<PilotsReport["pilots"][number]["compared"]>> {
  const whole = async (span: Compared["since"]): Promise<PilotSpan> => {
    const { from, pilot, rest } = await searches(span);
    return {
      ...span,
      pilot: { ...span.pilot, found: pilot },
      rest: { ...span.rest, found: rest },
      searchesFrom: from,
    };
  };
  return { before: await whole(before), since: await whole(since) };
}

/** Where sellers are, by name. */
function valuesOf(sellers: readonly Workplace[]): PilotsReport["values"] {
  const named = (part: keyof Workplace): string[] =>
    [...new Set(sellers.flatMap((seller) => seller[part] || []))].toSorted((a, b) =>
      a.localeCompare(b, "ru"),
    );
  return { region: named("region"), channel: named("channel"), department: named("department") };
}
