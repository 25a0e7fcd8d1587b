import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { longestQuestion } from "./limits.ts";
import { Instant } from "./record.ts";
import { RequestView } from "./request.ts";

const RequestId = z.object({ id: z.coerce.number().int().min(1) });
/** The reader's own question. */
const Asked = z.object({ text: z.string().trim().min(1).max(longestQuestion) });

/** An open question of a colleague that asks the same: nothing of what they wrote, nor who they are. */
export const SameAsked = z
  .object({
    request: z.int(),
    /** How many wait for its answer. */
    waiting: z.int().min(1),
    dueAt: Instant.nullable(),
  })
  .meta({ id: "SameAsked" });
export type SameAsked = z.infer<typeof SameAsked>;

/** Waiting for the answer to a colleague's question that asks the same. */
export const joiningEndpoints = {
  sameAsked: endpoint({
    id: "sameAsked",
    method: "post",
    path: "/api/requests/same",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Ждут ли коллеги ответа на тот же вопрос",
      en: "Whether colleagues wait for an answer to the same question",
    },
    body: Asked,
    answer: z.object({ same: SameAsked.nullable() }).meta({ id: "SameAskedAnswer" }),
    problems: ["unauthenticated", "invalid", "too-long", "rate-limited"],
  }),
  join: endpoint({
    id: "join",
    method: "post",
    path: "/api/requests/{id}/join",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Ждать ответа на вопрос коллеги, который спрашивает о том же",
      en: "Wait for the answer to a colleague's question that asks the same as one's own",
    },
    params: RequestId,
    body: Asked,
    answer: RequestView,
    problems: ["unauthenticated", "not-in-pilot", "not-found", "invalid", "too-long"],
  }),
  leave: endpoint({
    id: "leave",
    method: "post",
    path: "/api/requests/{id}/leave",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "Больше не ждать ответа на вопрос коллеги",
      en: "Wait for a colleague's answer no longer",
    },
    params: RequestId,
    answer: Done,
    problems: ["unauthenticated", "not-found"],
  }),
} as const;
