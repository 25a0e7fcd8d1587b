import { pilotsEndpoints } from "../../core/contract/pilots-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { figuresNotYet } from "../insight/figures-not-yet.ts";
import type { Insight } from "../insight/insight-part.ts";
import { serve } from "../serve-endpoint.ts";
import { pilotsReport } from "./pilots-report.ts";
import { SearchedBook } from "./searched-book.ts";

/** Where the button is, and what came of it there. */
export function pilotsOver({ engine, filled }: Insight): Part {
  return (serving, { config, now }) => {
    const searched = new SearchedBook(engine, now);
    serve(serving, pilotsEndpoints.pilots, async ({ language }) => {
      if (!(await filled())) return figuresNotYet(language);
      const { newcomerWeeks } = config.insight;
      const deps = { engine, searched, desk: config.desk, newcomerWeeks };
      return { answer: await pilotsReport(deps, now()) };
    });
  };
}
