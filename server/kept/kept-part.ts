import { exportEndpoints } from "../../core/contract/export-endpoints.ts";
import type { WrittenKeptAnswer } from "../../core/contract/kept-answer.ts";
import { keptEndpoints } from "../../core/contract/kept-endpoints.ts";
import type { Part } from "../app-deps.ts";
import { masked } from "../../core/desk/mask-context.ts";
import { cleanLine, cleanText } from "../desk/clean-text.ts";
import { sendTable } from "../export/send-table.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { serve } from "../serve-endpoint.ts";
import { confirmKept } from "./confirm-kept.ts";
import { keptFile } from "./kept-file.ts";
import { keptVersions } from "./kept-versions.ts";
import { proposeKept } from "./propose-kept.ts";
import { putKept } from "./put-kept.ts";
import { readAnswerBounds } from "./read-answer-bounds.ts";
import { ownersToChoose, readersToChoose } from "./readers-of-desk.ts";
import { retireKept } from "./retire-kept.ts";
import { listKept, showKept } from "./show-kept.ts";

/** Without characters that only machines see; in a question for all no customer's number has anything to do. */
const cleaned = (body: WrittenKeptAnswer): WrittenKeptAnswer => ({
  ...body,
  text: cleanText(body.text),
  wordings: body.wordings.map((wording) => masked(cleanLine(wording))),
});

/** Answers that the desk keeps for all. */
export const serveKept: Part = (serving, keeping) => {
  const { store, catalogue, config, now } = keeping;
  serve(serving, keptEndpoints.keepProposal, ({ account, params: { id } }) =>
    proposeKept(keeping, account, id),
  );
  serve(serving, keptEndpoints.keptAnswers, async ({ account }) => ({
    answer: { answers: await listKept(keeping, account) },
  }));
  serve(serving, exportEndpoints.keptFile, async ({ account, language, query: { format } }) => {
    const asOf = now();
    const writing = { format, language, zone: deskTimeZone(config.desk, asOf), asOf };
    return sendTable(await keptFile(await listKept(keeping, account), writing), language);
  });
  serve(serving, keptEndpoints.keptAnswer, async ({ account, params: { kept } }) => {
    const found = await showKept(keeping, account, kept);
    if (found === undefined) return { problem: "not-found" };
    const { request, audience, sources } = found.row;
    const readers = await readersToChoose(store.read, {
      viewer: account,
      request,
      audience,
      bounds: await readAnswerBounds(store.read, request, catalogue),
      sources: sources.map((source) => catalogue.audienceOf(source.record) ?? source.audience),
    });
    return { answer: { ...found.answer, readers, owners: await ownersToChoose(store.read) } };
  });
  serve(serving, keptEndpoints.putKeptAnswer, ({ account, params: { kept }, body, language }) =>
    putKept(keeping, { id: kept, viewer: account, body: cleaned(body), language }),
  );
  serve(serving, keptEndpoints.confirmKeptAnswer, ({ account, params: { kept }, body: { version } }) =>
    confirmKept(keeping, { id: kept, viewer: account, version }),
  );
  serve(serving, keptEndpoints.retireKeptAnswer, ({ account, params: { kept } }) =>
    retireKept(keeping, account, kept),
  );
  serve(serving, keptEndpoints.keptVersions, async ({ account, params: { kept } }) => {
    const found = await showKept(keeping, account, kept);
    return found === undefined
      ? { problem: "not-found" }
      : { answer: { changes: await keptVersions(store, account, kept) } };
  });
};
