import { exportEndpoints } from "../../core/contract/export-endpoints.ts";
import { pilotsEndpoints } from "../../core/contract/pilots-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { sendTable } from "../export/send-table.ts";
import { figuresNotYet } from "../insight/figures-not-yet.ts";
import type { Insight } from "../insight/insight-part.ts";
import { serve } from "../serve-endpoint.ts";
import { pilotsFile } from "./pilots-file.ts";
import { pilotsReport } from "./pilots-report.ts";
import { SearchedBook } from "./searched-book.ts";

/** Where the button is, and what came of it there. */
export function pilotsOver({ engine, filled }: Insight): Part {
  return (serving, { config, now }) => {
    const searched = new SearchedBook(engine, now);
    const report = () => {
      const { newcomerWeeks } = config.insight;
      return pilotsReport({ engine, searched, desk: config.desk, newcomerWeeks }, now());
    };
    serve(serving, pilotsEndpoints.pilots, async ({ language }) =>
      (await filled()) ? { answer: await report() } : figuresNotYet(language),
    );
    serve(serving, exportEndpoints.pilotsFile, async ({ query: { format }, language }) =>
      (await filled())
        ? sendTable(await pilotsFile(await report(), { format, language }), language)
        : figuresNotYet(language),
    );
  };
}
