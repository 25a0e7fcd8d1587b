import type { Probe } from "./probes.ts";
import type { Actor } from "./oracle.ts";
import { actors, routedCodes, type World } from "./world.ts";

const onRequest =
  (act: (world: World, actor: Actor, id: number) => Promise<string>): Probe =>
  async (world, actor) =>
    act(world, actor, (await world.asked(actors.underwriter)).id);

/** On what was routed to the appraiser and on what was routed to the group: once each. */
const onRouted =
  (act: (world: World, actor: Actor, id: number) => Promise<string>): Probe =>
  async (world, actor) => {
    const told: string[] = [];
    for (const to of routedCodes(world)) told.push(await act(world, actor, await world.routed(to)));
    return told.join("\n");
  };

const route = (to: string) => ({ key: crypto.randomUUID(), to, note: "Подтвердите лимит" });

/** Probes of what sends requests from hand to hand. */
export const routingProbes: Record<string, Probe> = {
  topicProposal: onRequest((world, actor, id) => world.seen(actor, `GET /api/requests/${id}/topic`)),
  setTopic: onRequest((world, actor, id) =>
    world.seen(actor, `PUT /api/requests/${id}/topic`, { topic: null }),
  ),
  addressees: onRequest((world, actor, id) => world.seen(actor, `GET /api/requests/${id}/addressees`)),
  // The client's are the appraiser's to see.
  route: async (world, actor) => {
    const { id } = await world.asked(actors.client);
    return world.seen(actor, `POST /api/requests/${id}/route`, route(world.appraiser));
  },
  recall: onRouted((world, actor, id) => world.seen(actor, `POST /api/requests/${id}/recall`, {})),
  remindSpecialist: onRouted((world, actor, id) =>
    world.seen(actor, `POST /api/requests/${id}/remind-specialist`, {}),
  ),
  specialistAnswer: onRouted(async (world, actor, id) => {
    const read = await world.seen(actor, `GET /api/requests/${id}`);
    const listed = await world.seen(actor, "GET /api/requests?scope=queue");
    const body = { key: crypto.randomUUID(), text: "Согласовано.", to: "agent" };
    return read + listed + (await world.seen(actor, `POST /api/requests/${id}/specialist-answers`, body));
  }),
  takeNext: onRequest((world, actor) => world.seen(actor, "POST /api/desk/take-next", {})),
  skip: onRequest((world, actor, id) =>
    world.seen(actor, `POST /api/requests/${id}/skip`, { reason: "other" }),
  ),
};
