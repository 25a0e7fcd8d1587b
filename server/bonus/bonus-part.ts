import { bonusEndpoints } from "../../core/contract/bonus-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { sendTable } from "../export/send-table.ts";
import { serve } from "../serve-endpoint.ts";
import { type BonusDesk, runningMonth } from "./bonus-desk.ts";
import type { BonusEngine } from "./bonus-engine.ts";
import { bonusFile } from "./bonus-file.ts";
import { closeMonth, previewClosing } from "./close-month.ts";
import { contestRequest, decideContest } from "./contest-request.ts";
import { replayMonth } from "./replay-month.ts";
import { showMonth } from "./show-month.ts";
import { contesterFor, showRows, whoseRows } from "./show-rows.ts";

/** The bonus of each month: figures, the requests behind them, contests, and closing. */
export function bonusOver(engine: Pick<BonusEngine, "find">): Part {
  return (serving, { store, config, now }) => {
    const desk: BonusDesk = { store, config, now, engine };
    serve(serving, bonusEndpoints.bonus, async ({ account, query: { month } }) => {
      const answer = await showMonth(desk, account, month);
      return answer === null ? { problem: "not-found" } : { answer };
    });
    serve(serving, bonusEndpoints.bonusRows, ({ account, query }) => showRows(desk, account, query));
    serve(serving, bonusEndpoints.bonusFile, async ({ account, language, query: { person, ...asked } }) => {
      const whose = whoseRows(account, person);
      if (whose.kind === "forbidden") return { problem: "forbidden" };
      if (asked.month > runningMonth(desk)) return { problem: "not-found" };
      const by = contesterFor(account);
      return sendTable(await bonusFile(desk, { ...asked, person: whose.person, by, language }), language);
    });
    serve(serving, bonusEndpoints.bonusReplay, async ({ query: { month } }) => {
      const answer = await replayMonth(desk, month);
      return answer === null ? { problem: "not-found" } : { answer };
    });
    serve(serving, bonusEndpoints.bonusClosing, async ({ query: { month } }) => {
      const closing = await previewClosing(desk, month);
      return "problem" in closing ? closing : { answer: closing };
    });
    serve(serving, bonusEndpoints.closeBonus, async ({ account, body }) => {
      const refused = await closeMonth(desk, account, body);
      if (refused !== null) return refused;
      const answer = await showMonth(desk, account, body.month);
      return answer === null ? { problem: "not-found" } : { answer };
    });
    serve(serving, bonusEndpoints.contestBonus, ({ account, body }) => contestRequest(desk, account, body));
    serve(serving, bonusEndpoints.decideBonus, ({ account, body }) => decideContest(desk, account, body));
  };
}
