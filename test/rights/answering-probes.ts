import type { Probe } from "./probes.ts";
import { actors, answerCiting, secrets } from "./world.ts";

const encoded = encodeURIComponent("лимит указан");

/** Past answers, similar requests, answers on their way, merging and drafts: each on requests of its own. */
export const answeringProbes: Record<string, Probe> = {
  pastAnswers: async (world, actor) => {
    const before = await world.asked(actors.underwriter);
    await world.seen(actors.insider, `POST /api/requests/${before.id}/answers`, answerCiting(secrets.limits));
    const { id } = await world.asked(actors.underwriter);
    return world.seen(actor, `GET /api/requests/${id}/past-answers?q=${encoded}`);
  },
  similar: async (world, actor) => {
    const before = await world.asked(actors.underwriter);
    await world.seen(actors.insider, `POST /api/requests/${before.id}/answers`, answerCiting(secrets.limits));
    await world.asked(actors.underwriter);
    const { id } = await world.asked(actors.underwriter);
    return world.seen(actor, `GET /api/requests/${id}/similar`);
  },
  holdAnswer: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    const body = { ...answerCiting(secrets.open), text: "Лимит на портале [1]." };
    return world.seen(actor, `POST /api/requests/${id}/held-answer`, body);
  },
  holdQuestion: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    const body = { key: crypto.randomUUID(), text: "Уточните, пожалуйста." };
    return world.seen(actor, `POST /api/requests/${id}/held-question`, body);
  },
  takeBackAnswer: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    const path = `/api/requests/${id}/held-answer`;
    await world.seen(actors.insider, `POST ${path}`, answerCiting(secrets.limits));
    return world.seen(actor, `DELETE ${path}`);
  },
  heldAnswers: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    await world.seen(actors.insider, `POST /api/requests/${id}/held-answer`, answerCiting(secrets.limits));
    return world.seen(actor, "GET /api/held-answers");
  },
  merge: async (world, actor) => {
    const parent = await world.asked(actors.underwriter);
    await world.seen(actors.insider, `POST /api/requests/${parent.id}/answers`, answerCiting(secrets.limits));
    const { id } = await world.asked(actors.underwriter);
    const merged = await world.seen(actor, `POST /api/requests/${id}/merge`, { into: parent.id });
    return merged + (await world.seen(actor, `GET /api/requests/${id}`));
  },
  draftAnswer: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    return world.seen(actor, `POST /api/requests/${id}/draft`, {});
  },
};
