import { workerData } from "node:worker_threads";
import { z } from "zod";
import { FactColumns } from "../../core/insight/fact-columns.ts";
import { insightIds } from "../../core/insight/insight-ids.ts";
import { insightOnboarding } from "../../core/insight/insight-onboarding.ts";
import { insightPilots } from "../../core/insight/insight-pilots.ts";
import { insightSeries } from "../../core/insight/insight-series.ts";
import { insightSummary } from "../../core/insight/insight-summary.ts";
import { insightTable } from "../../core/insight/insight-table.ts";
import { localDays } from "../../core/insight/local-days.ts";
import { openReading } from "../store/open-reading.ts";
import { answerInTurn } from "../worker/answer-in-turn.ts";
import type { ViewAnswer, ViewKind, ViewWanted } from "./insight-message.ts";
import { readFacts, readJoined, readSellers } from "./read-facts.ts";
import { readSearched } from "./read-searched.ts";
import { giveWay } from "../worker/give-way.ts";

giveWay();

const { file } = z.object({ file: z.string() }).parse(workerData);
const { read } = openReading(file);
const facts = new FactColumns("UTC");
let seen = 0;
// The zone is that of the first question; until then any will do.
// What fails is read again for the first question, which hears of it.
answerInTurn(
  look,
  follow("UTC").catch(() => {}),
);

/** All requests as they are now. */
async function follow(zone: string): Promise<FactColumns> {
  facts.moveTo(zone);
  seen = await readFacts(read, facts, seen);
  return facts;
}

async function look({ view, telling, zone }: ViewWanted): Promise<ViewAnswer<ViewKind>> {
  const known = await follow(zone);
  switch (view.kind) {
    case "summary":
      return insightSummary(known, view.asked, telling);
    case "table":
      return insightTable(known, view.asked, telling);
    case "series":
      return insightSeries(known, view.asked, telling);
    case "onboarding": {
      const today = localDays(zone)(telling.now).day;
      const sellers = await readJoined(read);
      return insightOnboarding(known, { filter: view.asked, sellers, today }, telling);
    }
    case "ids":
      return insightIds(known, view.asked, telling);
    case "pilots": {
      const sellers = await readSellers(read);
      return { pilots: insightPilots(known, { ...view.asked, sellers }, telling), sellers };
    }
    case "searched":
      return readSearched(read, view.asked);
    default:
      return view satisfies never;
  }
}
