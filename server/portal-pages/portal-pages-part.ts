import { pageStudyEndpoints } from "../../core/contract/page-study-endpoints.ts";
import type { StudiedPage } from "../../core/contract/page-study.ts";
import { secondsOf } from "../../core/desk/instant.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Part } from "../app-deps.ts";
import { logInstant } from "../desk/log-instant.ts";
import { sendTable } from "../export/send-table.ts";
import type { TableFormat } from "../export/table-file.ts";
import type { Account } from "../identity/account.ts";
import { RateLimiter } from "../identity/rate-limiter.ts";
import { readRows } from "../insight/read-rows.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { done } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { addTask } from "../tasks/add-task.ts";
import { askedHere } from "./asked-here.ts";
import { requestsBehind, weeksOf } from "./page-rows.ts";
import { brokenOn, studiedPage } from "./page-study.ts";
import { pagesFile } from "./pages-file.ts";
import type { PortalPages } from "./portal-pages.ts";
import { portalPagesMessages } from "./portal-pages-messages.ts";

const mostPages = 100;
// The form asks once whenever it is opened.
const lookups = { most: 60, windowMs: 60_000 };

/** Pages after which people ask: to those who study them, and to whoever is on one. */
export function portalPagesOver(pages: PortalPages): Part {
  return (serving, { store, config, now, catalogue }) => {
    const studied = async (account: Account, weeks: number): Promise<StudiedPage[]> => {
      const known = await pages.known(weeks);
      return [...known.figures.keys()]
        .flatMap((document) => studiedPage(document, known, { catalogue, account }) ?? [])
        .toSorted(byQuestions);
    };
    serve(serving, pageStudyEndpoints.pageStudy, async ({ account, query: { weeks } }) => {
      const asOf = now().toISOString();
      const { from } = pages.stretch(weeks);
      const most = (await studied(account, weeks)).slice(0, mostPages);
      return { answer: { from, to: asOf.slice(0, 10), pages: most, asOf } };
    });

    type Asking = {
      readonly account: Account;
      readonly query: { readonly weeks: number };
      readonly language: Language;
    };
    const send = async ({ account, query: { weeks }, language }: Asking, format: TableFormat) => {
      const day = now().toISOString().slice(0, 10);
      const file = await pagesFile(await studied(account, weeks), { format, language, day });
      return sendTable(file, language);
    };
    serve(serving, pageStudyEndpoints.pageStudyCsv, (asking) => send(asking, "csv"));
    serve(serving, pageStudyEndpoints.pageStudyXlsx, (asking) => send(asking, "xlsx"));

    type Asked = { readonly account: Account; readonly document: string; readonly weeks: number };
    const pageOf = async ({ account, document, weeks }: Asked) => {
      const known = await pages.known(weeks);
      const page = studiedPage(document, known, { catalogue, account });
      return page === null ? null : { page, known };
    };

    serve(serving, pageStudyEndpoints.pageRows, async ({ account, query: { document, weeks, of } }) => {
      const found = await pageOf({ account, document, weeks });
      if (found === null) return { problem: "not-found" };
      const { page, known } = found;
      const isTrainer = account.role === "trainer";
      const asked = { document, of };
      const stretch = pages.stretch(weeks);
      const ids =
        page[of] === null ? [] : await requestsBehind(store.read, asked, { from: stretch.from, account });
      const requests = await readRows(
        store,
        { ids: Uint32Array.from(ids), placed: new Uint8Array(ids.length), isTrainer },
        {
          zone: deskTimeZone(config.desk, now()),
          now: secondsOf(now().toISOString()),
          newcomerDays: config.insight.newcomerWeeks * 7,
        },
      );
      return {
        answer: {
          page,
          requests,
          queries: of === "queries" ? [...(known.queries.get(document) ?? [])] : [],
          broken: of === "broken" ? [...(brokenOn(document, known, { catalogue, account }) ?? [])] : [],
          weeks: await weeksOf(store.read, asked, { stretch, account }),
        },
      };
    });

    serve(
      serving,
      pageStudyEndpoints.addPageTask,
      async ({ account, body: { document, weeks }, language }) => {
        const found = await pageOf({ account, document, weeks });
        const record = catalogue.sectionsOf(document, account.groups).at(0)?.id;
        if (found === null || record === undefined) return { problem: "not-found" };
        if (found.page.task !== null) return done;
        const { sellers, from, owner } = found.page;
        await store.write((trx) =>
          addTask(
            trx,
            {
              kind: "clarify",
              subject: { kind: "document", document, record },
              title: portalPagesMessages(language).task,
              owner,
              evidence: { sellers, questions: from },
            },
            { by: account.id, at: logInstant(now()) },
          ),
        );
        return done;
      },
    );

    const limiter = new RateLimiter(now);
    serve(serving, pageStudyEndpoints.askedHere, async ({ account, query: { address } }) => {
      const retryAfterSeconds = limiter.blockedSeconds(account.id, lookups);
      if (retryAfterSeconds > 0) return { problem: "rate-limited", retryAfterSeconds };
      limiter.count(account.id, lookups);
      return { answer: { here: await askedHere(address, { store, catalogue, account, now: now() }) } };
    });
  };
}

/** By what this reader is told: the order itself must say no more than the figures. */
function byQuestions(a: StudiedPage, b: StudiedPage): number {
  return (b.from ?? 0) - (a.from ?? 0) || (b.about ?? 0) - (a.about ?? 0) || (a.title < b.title ? -1 : 1);
}
