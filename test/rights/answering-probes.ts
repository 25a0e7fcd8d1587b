import type { Probe } from "./probes.ts";
import type { Secret } from "./oracle.ts";
import { actors, answerCiting, question, secrets } from "./world.ts";

const encoded = encodeURIComponent("лимит указан");

type Answered = {
  readonly asks: string;
  readonly owner: Parameters<typeof question>[0];
  readonly cited: Secret | null;
  /** A word of the answer alone. */
  readonly word: string;
};

/** Questions that were asked on no page, and what their answers cite. */
export const answeredBefore: readonly Answered[] = [
  { asks: "Где взять бланк доверенности?", owner: actors.client, cited: secrets.open, word: "zqansweropen" },
  {
    asks: "Кто согласует скидку на ипотеку?",
    owner: actors.underwriter,
    cited: secrets.limits,
    word: "zqanswerlimits",
  },
  {
    asks: "Когда перечислят комиссию агенту?",
    owner: actors.finance,
    cited: secrets.finance,
    word: "zqanswerfinance",
  },
  {
    asks: "Как оформить полис путешественника?",
    owner: actors.underwriter,
    cited: secrets.shared,
    word: "zqanswershared",
  },
  { asks: "Сколько действует осмотр автомобиля?", owner: actors.client, cited: null, word: "zqanswernone" },
];

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
  offeredAnswers: async (world, actor) => {
    const told: string[] = [];
    for (const { asks, owner, cited, word } of answeredBefore) {
      const asked = { ...question(owner, crypto.randomUUID()), text: asks, context: {} };
      const said = await world.seen(owner, "POST /api/requests", asked);
      const id = /"id":(\d+)/.exec(said)?.[1] ?? "";
      const answer = cited
        ? { ...answerCiting(cited), text: `Ответ ${word} [1].` }
        : { ...answerCiting(secrets.open), text: `Ответ ${word}.`, sources: [], without: "by-heart" };
      const given = await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answer);
      if (!given.startsWith("201")) throw new Error(`${asks} was not answered: ${given}`);
      told.push(await world.seen(actor, "POST /api/answers/offered", { text: asks }));
    }
    return told.join("\n");
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
