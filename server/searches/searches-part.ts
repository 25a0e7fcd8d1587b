import { join } from "node:path";
import { exportEndpoints } from "../../core/contract/export-endpoints.ts";
import type { TuningDraft } from "../../core/contract/search-quality-endpoints.ts";
import { searchQualityEndpoints } from "../../core/contract/search-quality-endpoints.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Part } from "../app-deps.ts";
import { recordChange } from "../audit/record-change.ts";
import { sendTable } from "../export/send-table.ts";
import { releasesFolder } from "../catalogue/release-folder.ts";
import type { Account } from "../identity/account.ts";
import { logInstant } from "../desk/log-instant.ts";
import { done, type Refusal } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { addTask } from "../tasks/add-task.ts";
import { checkPin } from "../tuning/check-pin.ts";
import { checkSynonyms } from "../tuning/check-synonyms.ts";
import { readTaught } from "../tuning/taught.ts";
import { draftedTuning } from "./drafted-tuning.ts";
import { judgeBeside } from "./judge-beside.ts";
import { knownCases } from "./known-cases.ts";
import { listCases } from "./list-cases.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { queriesFile } from "./queries-file.ts";
import { previewTuning } from "./preview-tuning.ts";
import { reachedQueries } from "./reached-queries.ts";
import { reportDays } from "./report-days.ts";
import type { SearchQuality } from "./search-quality.ts";
import { querySubject, searchReport } from "./search-report.ts";

const mostMoved = 20;

/** How well search serves, and what a change of what it was taught would do. */
export function searchesOver(quality: SearchQuality): Part {
  const judgeAlone = oneAtATime();

  return (serving, { store, config, now, catalogue }) => {
    const seenBy =
      ({ groups }: Account) =>
      (record: string): boolean =>
        catalogue.section(record, groups) !== undefined;

    /** A change as it would be kept, or what is wrong with it. */
    const checked = (
      draft: TuningDraft,
      account: Account,
      language: Language,
    ): { readonly draft: TuningDraft } | Refusal => {
      if (draft.kind === "pin") {
        if (draft.pin === null) return { draft };
        const pin = checkPin(draft.pin, { language, now: now(), sees: seenBy(account) });
        return "problem" in pin ? pin : { draft: { ...draft, pin: pin.pin } };
      }
      if (draft.words === null) return { draft };
      const words = checkSynonyms(draft.words, language);
      return "problem" in words ? words : { draft: { ...draft, words: words.words } };
    };

    serve(serving, searchQualityEndpoints.searchReport, async ({ account, query }) => {
      const days = reportDays(query, now());
      if (days === null) return { problem: "invalid" };
      const figures = await quality.figures(days);
      const taught = await readTaught(store.read);
      return { answer: await searchReport(figures, { db: store.read, taught, catalogue, account }) };
    });

    serve(serving, exportEndpoints.searchesFile, async ({ query: { format, ...asked }, language }) => {
      const days = reportDays(asked, now());
      if (days === null) return { problem: "invalid" };
      return sendTable(await queriesFile(store.read, days, { format, language }), language);
    });

    serve(serving, searchQualityEndpoints.addSearchTask, async ({ account, body }) => {
      const asked = await store.read
        .selectFrom("search_query")
        .selectAll()
        .where("query", "=", body.query)
        .orderBy("period", "desc")
        .limit(1)
        .executeTakeFirst();
      if (asked === undefined) return { problem: "not-found" };
      const { text, people: sellers } = asked;
      await store.write((trx) =>
        addTask(
          trx,
          { kind: "write", subject: querySubject(text), title: text, evidence: { sellers } },
          { by: account.id, at: logInstant(now()) },
        ),
      );
      return done;
    });

    serve(serving, searchQualityEndpoints.previewTuning, async ({ account, body, language }) => {
      if (catalogue.release() === null) return { problem: "no-release" };
      const good = checked(body.draft, account, language);
      if ("problem" in good) return good;
      const tuning = await catalogue.tuningOf(account);
      const { frequent, zero, unopened } = await quality.figures(lastMonth());
      const asked = [...zero, ...unopened, ...frequent].toSorted((a, b) => b.people - a.people);
      const once = asked.filter(({ query }, at) => asked.findIndex((one) => one.query === query) === at);
      return previewTuning(good.draft, reachedQueries(good.draft, tuning, once), {
        tuning,
        search: (query, taught) => catalogue.searchTaught(query, account, taught),
      });
    });

    serve(serving, searchQualityEndpoints.judgeTuning, async ({ account, body, language, signal }) => {
      const release = catalogue.release();
      if (release === null) return { problem: "no-release" };
      const good = checked(body.draft, account, language);
      if ("problem" in good) return good;
      const { synonyms, pins, use } = await catalogue.tuningOf(account);
      const before = { synonyms, pins, use };
      const cases = await knownCases(
        store.read,
        (record) => catalogue.section(record, account.groups)?.document,
      );
      const judged = await judgeAlone(() =>
        judgeBeside(
          {
            folder: join(releasesFolder(config.data), release),
            groups: [...account.groups],
            cases,
            before,
            after: draftedTuning(before, good.draft),
            now: logInstant(now()),
          },
          signal,
        ),
      );
      if (judged?.kind !== "judged") return { problem: "no-release" };
      const { moved, ...comparison } = judged.comparison;
      return { answer: { ...comparison, moved: moved.slice(0, mostMoved) } };
    });

    serve(serving, searchQualityEndpoints.searchCases, async ({ account }) => ({
      answer: {
        cases: await listCases(store.read, (record) => catalogue.section(record, account.groups)),
      },
    }));
    serve(serving, searchQualityEndpoints.removeSearchCase, async ({ account, params }) => {
      const known = await store.read
        .selectFrom("search_case")
        .select("record")
        .where("id", "=", params.case)
        .executeTakeFirst();
      if (known === undefined || !seenBy(account)(known.record)) return { problem: "not-found" };
      const subject = `search-case:${params.case}`;
      const change = { by: account.id, action: "search-case-removed", subject } as const;
      await store.write(async (trx) => {
        await trx.deleteFrom("search_case").where("id", "=", params.case).execute();
        await recordChange(trx, { ...change, at: logInstant(now()), before: null, after: null });
      });
      return done;
    });

    const lastMonth = () => reportDays({}, now()) ?? { from: "", to: "" };
  };
}
