import type { Drafting } from "../../core/contract/answering.ts";
import { answeringEndpoints } from "../../core/contract/answering-endpoints.ts";
import { textModuleEndpoints } from "../../core/contract/text-module-endpoints.ts";
import type { Config } from "../../core/contract/config.ts";
import type { AppDeps, Part } from "../app-deps.ts";
import { deskOf } from "../desk/desk-of.ts";
import { visibleRequest } from "../desk/request-access.ts";
import { RateLimiter } from "../identity/rate-limiter.ts";
import { findSame } from "../joining/find-same.ts";
import type { OpenQuestions } from "../joining/open-questions.ts";
import type { OfferingKept } from "../kept/offer-kept.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { serve } from "../serve-endpoint.ts";
import { AnswerBook } from "./answer-book.ts";
import { answerMany } from "./answer-many.ts";
import { draftAnswer } from "./draft/draft-answer.ts";
import { holdAnswer } from "./hold-answer.ts";
import { listModules, moduleVersions, putModule, removeModule } from "./keep-modules.ts";
import { keepSendingHeld } from "./keep-sending-held.ts";
import { listHeld } from "./list-held.ts";
import { mergeRequest } from "./merge-request.ts";
import { offerAnswers } from "./offer-answers.ts";
import { OpenBook } from "./open-book.ts";
import { pastAnswers } from "./past-answers.ts";
import { similarTo } from "./similar-to.ts";
import { takeBack } from "./take-back.ts";

// A person reads and mends each draft; more is a key that was held down.
const drafts = { most: 20, windowMs: 60_000 };
// A form asks at each pause in typing; more is somebody who goes through what others were told.
const offers = { most: 60, windowMs: 60_000 };

type Given = Pick<AppDeps, "store" | "config" | "now" | "catalogue"> & {
  readonly hub: Pick<LiveHub, "wake">;
  readonly questions: OpenQuestions;
  /** Answers kept for all, by what they answer. */
  readonly kept: OfferingKept["book"];
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** Aborts when nothing is to be sent by itself any more, though calls are answered still. */
  readonly resting: AbortSignal;
};

/** What helps to answer; sends held answers by itself until the signal. */
export function openAnswering({ hub, questions, kept, failed, signal, resting, ...deps }: Given): {
  readonly part: Part;
  /** Looks again for held answers whose time has come. */
  readonly wake: () => void;
  /** Resolves when what is being sent is sent. */
  readonly settled: () => Promise<void>;
} {
  const { store, config, now, catalogue } = deps;
  const desk = deskOf(hub, deps);
  const sender = keepSendingHeld(desk, { failed, signal: resting });
  const book = new AnswerBook(store.read, signal);
  const open = new OpenBook(store.read);
  const prepared = book.prepare().catch(failed);
  const limiter = new RateLimiter(now);
  const offerLimiter = new RateLimiter(now);
  const changing = (by: string, id: string) => ({ id, by, at: now().toISOString() });

  const part: Part = (serving) => {
    serve(
      serving,
      answeringEndpoints.pastAnswers,
      async ({ account, params: { id }, query: { q, limit } }) => {
        const request = await visibleRequest(store.read, account, id);
        if (request === undefined) return { problem: "not-found" };
        const found = (await book.withWords(q, limit + 1)).filter((one) => one !== id).slice(0, limit);
        const asking = { desk, book, agent: account, seller: request.seller };
        return {
          answer: {
            answers: await pastAnswers(
              asking,
              found.map((one) => ({ id: one, same: false })),
            ),
          },
        };
      },
    );
    serve(serving, answeringEndpoints.similar, ({ account, params: { id } }) =>
      similarTo({ desk, book, open }, account, id),
    );

    serve(serving, answeringEndpoints.offeredAnswers, async ({ account, body: { text } }) => {
      const retryAfterSeconds = offerLimiter.blockedSeconds(account.id, offers);
      if (retryAfterSeconds > 0) return { problem: "rate-limited", retryAfterSeconds };
      offerLimiter.count(account.id, offers);
      const offering = { desk, book, keeps: config.keeps, kept: { store, catalogue, book: kept } };
      const answers = await offerAnswers(offering, account, text);
      return { answer: { answers, same: await findSame({ desk, questions }, account, text) } };
    });

    serve(serving, answeringEndpoints.holdAnswer, async ({ account: viewer, params: { id }, body }) => {
      const held = await holdAnswer(desk, { viewer, id }, { kind: "answer", body });
      sender.wake();
      return held;
    });
    serve(serving, answeringEndpoints.holdQuestion, async ({ account: viewer, params: { id }, body }) => {
      const held = await holdAnswer(desk, { viewer, id }, { kind: "question", body });
      sender.wake();
      return held;
    });
    serve(serving, answeringEndpoints.takeBackAnswer, ({ account: viewer, params: { id } }) =>
      takeBack(desk, { viewer, id }),
    );
    serve(serving, answeringEndpoints.heldAnswers, ({ account }) => listHeld(desk, account));
    serve(serving, answeringEndpoints.answerMany, async ({ account: agent, body, language }) => {
      const answered = await answerMany(desk, body, { agent, language });
      sender.wake();
      return answered;
    });
    serve(serving, answeringEndpoints.merge, ({ account: viewer, params: { id }, body: { into } }) =>
      mergeRequest(desk, { viewer, id }, into),
    );

    serve(serving, textModuleEndpoints.textModules, async () => ({
      answer: { modules: await listModules(store) },
    }));
    serve(serving, textModuleEndpoints.putTextModule, ({ account, params: { module }, body }) =>
      putModule(store, body, changing(account.id, module)),
    );
    serve(serving, textModuleEndpoints.removeTextModule, ({ account, params: { module } }) =>
      removeModule(store, changing(account.id, module)),
    );
    serve(serving, textModuleEndpoints.textModuleVersions, async ({ params: { module } }) => {
      const versions = await moduleVersions(store, module);
      return versions.length === 0 ? { problem: "not-found" } : { answer: { versions } };
    });

    serve(serving, answeringEndpoints.drafting, async () => ({ answer: draftingOf(config) }));
    serve(
      serving,
      answeringEndpoints.draftAnswer,
      async ({ account: agent, params: { id }, language, signal: gone }) => {
        if (!config.draft) return { problem: "draft-off" };
        const retryAfterSeconds = limiter.blockedSeconds(agent.id, drafts);
        if (retryAfterSeconds > 0) return { problem: "rate-limited", retryAfterSeconds };
        limiter.count(agent.id, drafts);
        return draftAnswer({ desk, catalogue, config: config.draft }, { agent, id, language, signal: gone });
      },
    );
  };
  return {
    part,
    wake: sender.wake,
    settled: async () => void (await Promise.all([sender.settled(), prepared])),
  };
}

function draftingOf({ draft }: Pick<Config, "draft">): Drafting {
  return draft ? { on: true, model: draft.model, keeps: draft.keeps } : { on: false };
}
