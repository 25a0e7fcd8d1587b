import { canaryOf } from "./canary.ts";
import type { ForeignName } from "./foreign-names.ts";
import { accountOf } from "./named-things.ts";
import type { Actor } from "./oracle.ts";
import { clusterOf } from "./plant-repeats.ts";
import { actors, secrets, type World } from "./world.ts";

const absentId = "00000000-0000-4000-8000-000000000000";
const key = () => crypto.randomUUID();
const post = (path: string, body: unknown) => ({ method: "POST", path, body });
const closed = `${canaryOf(secrets.limits)}-record`;
const answer = (given: object) => ({
  key: key(),
  text: "Да.",
  complete: true,
  sources: [],
  without: "by-heart",
  ...given,
});

/** What bodies and queries name in the work of those who lead: answers to many, repeats, pages, answers for all, the bonus. */
export function foreignNamesOfDesk(world: World): Readonly<Record<string, ForeignName>> {
  const { agent, insider, admin, lead } = actors;
  const account = (person: Actor) => () => accountOf(world, person);
  return {
    "a section that answers what is asked again and again": {
      by: lead,
      call: async (record) =>
        post(`/api/clusters/${await clusterOf(world)}/accept`, { cause: "raise", record }),
      there: () => closed,
      absent: "zqabsent-record",
      may: { by: admin, name: async () => `${canaryOf(secrets.finance)}-record` },
    },
    "a section that an answer for all rests on": {
      by: agent,
      call: (record) => ({
        method: "PUT",
        path: `/api/kept-answers/${key()}`,
        body: {
          version: null,
          wordings: [`Где смотреть квоту ${key()}?`],
          text: "Квота на портале [1].",
          sources: [{ record }],
          audience: ["underwriting"],
          owner: null,
          reviewOn: null,
          request: null,
        },
      }),
      there: () => closed,
      absent: "zqabsent-record",
      may: { by: insider },
    },
    "a page whose questions are read": page(world, (document) => ({
      method: "GET",
      path: `/api/insight/pages/rows?weeks=26&of=from&document=${document}`,
    })),
    "a page of which a task is made": page(world, (document) =>
      post("/api/insight/pages/tasks", { document, weeks: 26 }),
    ),
    "a section whose pin is tried": {
      by: lead,
      call: (record) =>
        post("/api/tuning/preview", {
          draft: { kind: "pin", id: "new", pin: { queries: ["склад"], record, until: null } },
        }),
      there: () => closed,
      absent: "zqabsent-record",
      may: { by: admin, name: async () => `${canaryOf(secrets.finance)}-record` },
    },
    "whose credits an agent reads": credits(agent, account(insider), "rows"),
    "whose credits an agent takes along": credits(agent, account(insider), "file"),
    "a request whose credit is somebody else's": {
      by: agent,
      call: (request) =>
        post("/api/bonus/contests", { month: monthOf(world), request: Number(request), reason: "Моё" }),
      there: () => answeredBy(world, insider),
      absent: "999999",
      may: { by: agent, name: () => answeredBy(world, agent) },
    },
  };
}

const monthOf = ({ server }: World): string => server.clock.now.toISOString().slice(0, 7);

/** The number of a request that this person has answered. */
async function answeredBy(world: World, person: Actor): Promise<string> {
  const { id } = await world.asked(actors.underwriter);
  await world.seen(person, `POST /api/requests/${id}/answers`, answer({ text: "Да." }));
  return String(id);
}

const credits = (by: Actor, there: ForeignName["there"], kind: "rows" | "file"): ForeignName => ({
  by,
  call: (person) => ({ method: "GET", path: `/api/bonus/${kind}?month=2026-01&person=${person}` }),
  there,
  absent: absentId,
  may: { by: actors.lead, name: async () => there() },
});

const page = (world: World, call: ForeignName["call"]): ForeignName => ({
  by: actors.lead,
  call,
  there: async () => {
    await clusterOf(world);
    return `${canaryOf(secrets.limits)}-document`;
  },
  absent: "zqabsent-document",
  may: { by: actors.admin, name: async () => `${canaryOf(secrets.finance)}-document` },
});
