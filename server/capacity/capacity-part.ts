import { capacityEndpoints } from "../../core/contract/capacity-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { deskOf } from "../desk/desk-of.ts";
import { figuresNotYet } from "../insight/figures-not-yet.ts";
import type { Insight } from "../insight/insight-part.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { deskCapacity } from "./desk-capacity.ts";
import { UsualBook } from "./usual-book.ts";

/** How many agents the desk needs in the days to come. */
export function capacityOver(hub: LiveHub, insight: Insight): Part {
  return (serving, deps) => {
    const desk = deskOf(hub, deps);
    const usual = new UsualBook(desk);
    const { newcomerWeeks } = deps.config.insight;
    serve(serving, capacityEndpoints.capacity, async ({ query, language }) => {
      if (!(await insight.filled())) return figuresNotYet(language);
      return { answer: await deskCapacity({ desk, usual, insight, newcomerWeeks }, query) };
    });
  };
}
