import { canaryOf } from "./canary.ts";
import { keptBefore } from "./plant-kept.ts";
import type { Probe } from "./probes.ts";
import { actors, answerCiting, secrets } from "./world.ts";

const all = keptBefore(secrets);

const written = (records: readonly string[]) => ({
  version: null,
  wordings: ["Где смотреть квоту?"],
  text: "Квота на портале [1].",
  sources: records.map((record) => ({ record })),
  audience: ["everyone", "underwriting"],
  owner: null,
  reviewOn: null,
  request: null,
});

/** Answers kept for all: proposed, listed, read, written and confirmed. */
export const keptProbes: Record<string, Probe> = {
  keepProposal: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    await world.seen(actors.insider, `POST /api/requests/${id}/answers`, answerCiting(secrets.limits));
    return world.seen(actor, `GET /api/requests/${id}/keep-proposal`);
  },
  keptAnswers: (world, actor) => world.seen(actor, "GET /api/kept-answers"),
  keptAnswer: async (world, actor) =>
    (await Promise.all(all.map(({ id }) => world.seen(actor, `GET /api/kept-answers/${id}`)))).join("\n"),
  putKeptAnswer: async (world, actor) => {
    const said: string[] = [];
    for (const section of Object.values(secrets)) {
      const record = `${canaryOf(section)}-record`;
      const path = `/api/kept-answers/${crypto.randomUUID()}`;
      said.push((await world.seen(actor, `PUT ${path}`, written([record]))).replaceAll(`"${record}"`, ""));
      await world.seen(actors.insider, `DELETE ${path}`);
      await world.seen(actor, `DELETE ${path}`);
    }
    for (const { id } of all) said.push(await world.seen(actor, `PUT /api/kept-answers/${id}`, written([])));
    return said.join("\n");
  },
  confirmKeptAnswer: async (world, actor) =>
    (
      await Promise.all(
        all.map(({ id }) => world.seen(actor, `POST /api/kept-answers/${id}/confirm`, { version: 0 })),
      )
    ).join("\n"),
  keptVersions: async (world, actor) =>
    (await Promise.all(all.map(({ id }) => world.seen(actor, `GET /api/kept-answers/${id}/versions`)))).join(
      "\n",
    ),
};
