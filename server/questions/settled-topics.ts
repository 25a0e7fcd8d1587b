import { z } from "zod";
import { TopicHow } from "../../core/contract/request-event.ts";
import type { Store } from "../store/store.ts";

type Settled = {
  readonly id: number;
  readonly topic: string;
  readonly text: string;
  /** JSON of the context that came along, as far as it is kept. */
  readonly content: string | null;
};

const Codes = z.object({ how: TopicHow });

/**
 * Of these requests those whose topic a person stands for: an agent has said it, or has answered and let it be. Others
 * would teach the model what it said itself.
 */
export async function settledTopics(read: Store["read"], ids: readonly number[]): Promise<Settled[]> {
  if (ids.length === 0) return [];
  const rows = await read
    .selectFrom("request")
    .innerJoin("request_text", "request_text.request", "request.id")
    .leftJoin("request_context", "request_context.request", "request.id")
    .select(["request.id", "request.topic", "request.state"])
    .select(["request_text.text", "request_context.content"])
    .where("request.id", "in", ids)
    .where("request.topic", "is not", null)
    .execute();
  const said = await saidByAgents(read, ids);
  return rows.flatMap(({ id, topic, state, text, content }) =>
    topic !== null && (state === "answered" || said.has(id)) ? [{ id, topic, text, content }] : [],
  );
}

async function saidByAgents(read: Store["read"], ids: readonly number[]): Promise<Set<number>> {
  const events = await read
    .selectFrom("request_event")
    .select(["request", "codes"])
    .where("request", "in", ids)
    .where("kind", "=", "topic")
    .orderBy("seq")
    .execute();
  const latest = new Map(events.map(({ request, codes }) => [request, Codes.parse(JSON.parse(codes)).how]));
  return new Set([...latest].flatMap(([id, how]) => (how === "agent" ? [id] : [])));
}
