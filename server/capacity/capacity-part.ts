import type { CapacityAsked } from "../../core/contract/capacity.ts";
import { capacityEndpoints } from "../../core/contract/capacity-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { exportEndpoints } from "../../core/contract/export-endpoints.ts";
import { sendTable } from "../export/send-table.ts";
import { deskOf } from "../desk/desk-of.ts";
import { figuresNotYet } from "../insight/figures-not-yet.ts";
import type { Insight } from "../insight/insight-part.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { capacityFile } from "./capacity-file.ts";
import { deskCapacity } from "./desk-capacity.ts";
import { UsualBook } from "./usual-book.ts";

/** How many agents the desk needs in the days to come. */
export function capacityOver(hub: LiveHub, insight: Insight): Part {
  return (serving, deps) => {
    const desk = deskOf(hub, deps);
    const usual = new UsualBook(desk);
    const { newcomerWeeks } = deps.config.insight;
    const told = (asked: CapacityAsked) => deskCapacity({ desk, usual, insight, newcomerWeeks }, asked);
    serve(serving, capacityEndpoints.capacity, async ({ query, language }) => {
      if (!(await insight.filled())) return figuresNotYet(language);
      return { answer: await told(query) };
    });
    serve(serving, exportEndpoints.capacityFile, async ({ query: { format, ...asked }, language }) => {
      if (!(await insight.filled())) return figuresNotYet(language);
      return sendTable(await capacityFile(await told(asked), { format, language }), language);
    });
  };
}
