import type { Probe } from "./probes.ts";
import { actors } from "./world.ts";

/** Probes of what comes by phone and by mail. */
export const channelProbes: Record<string, Probe> = {
  logCall: async (world, actor) => {
    const found = await world.seen(actors.agent, "GET /api/callers?name=underwriter");
    const seller = /"id":"([^"]+)"/.exec(found)?.[1] ?? "none";
    const text = "Какой лимит по складу?";
    const body = { key: crypto.randomUUID(), seller, as: "question", text };
    return (await world.seen(actor, "POST /api/calls", body)).replaceAll(text, "");
  },
  letters: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    return world.seen(actor, `GET /api/requests/${id}/letters`);
  },
  identifySeller: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    return world.seen(actor, `POST /api/requests/${id}/seller`, { seller: "nobody" });
  },
  dismissLetter: async (world, actor) => {
    const { id } = await world.asked(actors.underwriter);
    return world.seen(actor, `POST /api/requests/${id}/dismiss`, {});
  },
};
