import { tuningEndpoints } from "../../core/contract/tuning-endpoints.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Part } from "../app-deps.ts";
import type { Account } from "../identity/account.ts";
import { done, type Outcome } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { checkPin } from "./check-pin.ts";
import { checkSynonyms } from "./check-synonyms.ts";
import { type Changing, listPins, mostPins, putPin, removePin } from "./keep-pins.ts";
import { listSynonyms, mostSynonyms, putSynonyms, removeSynonyms } from "./keep-synonyms.ts";
import { tuningMessages } from "./tuning-messages.ts";

type Put = "kept" | "same" | "full";

/** Where administrators teach search by hand. What changes reaches every palette with the next sync, which it brings on. */
export const serveTuning: Part = (serving, { store, now, catalogue, live }) => {
  const seenBy =
    ({ groups }: Account) =>
    (record: string): boolean =>
      catalogue.section(record, groups) !== undefined;
  const changing = (account: Account, id: string): Changing => ({
    id,
    by: account.id,
    at: now().toISOString(),
  });
  const tell = (): void => live.publish({ type: "tuning" }, "everyone");
  const afterPut = (put: Put, most: number, language: Language): Outcome<{ done: true }> => {
    if (put === "full") return { problem: "invalid", detail: tuningMessages(language).tooMany(most) };
    if (put === "kept") tell();
    return done;
  };
  const afterRemoval = (outcome: Outcome<{ done: true }>): Outcome<{ done: true }> => {
    if ("answer" in outcome) tell();
    return outcome;
  };

  serve(serving, tuningEndpoints.pins, async ({ account }) => ({
    answer: { pins: await listPins(store, seenBy(account)) },
  }));
  serve(serving, tuningEndpoints.putPin, async ({ account, params, body, language }) => {
    if (catalogue.release() === null) return { problem: "no-release" };
    const checked = checkPin(body, { language, now: now(), sees: seenBy(account) });
    if ("problem" in checked) return checked;
    return afterPut(await putPin(store, checked.pin, changing(account, params.pin)), mostPins, language);
  });
  serve(serving, tuningEndpoints.removePin, async ({ account, params }) =>
    afterRemoval(await removePin(store, changing(account, params.pin))),
  );

  serve(serving, tuningEndpoints.synonyms, async () => ({
    answer: { synonyms: await listSynonyms(store) },
  }));
  serve(serving, tuningEndpoints.putSynonyms, async ({ account, params, body, language }) => {
    const checked = checkSynonyms(body.words, language);
    if ("problem" in checked) return checked;
    const put = await putSynonyms(store, checked.words, changing(account, params.set));
    return afterPut(put, mostSynonyms, language);
  });
  serve(serving, tuningEndpoints.removeSynonyms, async ({ account, params }) =>
    afterRemoval(await removeSynonyms(store, changing(account, params.set))),
  );
};
