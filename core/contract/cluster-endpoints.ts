import { z } from "zod";
import { RepeatCause, RepeatList, RepeatView } from "./cluster.ts";
import { endpoint } from "./endpoint.ts";
import type { Role } from "./person.ts";

const readers = ["lead", "trainer", "admin"] as const satisfies readonly Role[];
const deciders = ["lead", "admin"] as const satisfies readonly Role[];
const Cluster = z.int().min(1);
const Requests = z.array(z.int().min(1)).min(1).max(200);
const params = z.object({ cluster: z.coerce.number().int().min(1) });

/** What is asked again and again, and what is done about it. */
export const clusterEndpoints = {
  clusters: endpoint({
    id: "clusters",
    method: "get",
    path: "/api/clusters",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Повторы: вопросы и пустые поиски об одном и том же, по числу разных продавцов; тренер не видит тех, где продавцов меньше трёх",
      en: "Questions and vain searches that ask the same, by distinct sellers; trainers see none of fewer than three",
    },
    answer: RepeatList,
    problems: ["unauthenticated", "forbidden"],
  }),
  cluster: endpoint({
    id: "cluster",
    method: "get",
    path: "/api/clusters/{cluster}",
    who: readers,
    carries: "portal",
    summary: {
      ru: "Один повтор: его вопросы, откуда они, на что ссылаются ответы, по неделям",
      en: "One of them: its questions, where they come from, what their answers cite, and its weeks",
    },
    params,
    answer: RepeatView,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
  acceptCluster: endpoint({
    id: "acceptCluster",
    method: "post",
    path: "/api/clusters/{cluster}/accept",
    who: deciders,
    carries: "portal",
    summary: {
      ru: "Принять предложенную меру или другую: закрепить раздел по этим запросам или завести задачу",
      en: "Do what is proposed, or something else: a pin for its queries, or a task",
    },
    params,
    body: z.strictObject({
      cause: RepeatCause,
      /** What is raised or made clearer; of `write` and `teach` it may be absent. */
      record: z.string().min(1).max(500).optional(),
    }),
    answer: RepeatView,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid", "wrong-state", "no-release"],
  }),
  undoCluster: endpoint({
    id: "undoCluster",
    method: "post",
    path: "/api/clusters/{cluster}/undo",
    who: deciders,
    carries: "portal",
    summary: {
      ru: "Снять меру: закрепление уходит, невыполненная задача отклоняется",
      en: "Take back what was done: the pin goes, a task not yet done is declined",
    },
    params,
    answer: RepeatView,
    problems: ["unauthenticated", "forbidden", "not-found", "wrong-state"],
  }),
  splitCluster: endpoint({
    id: "splitCluster",
    method: "post",
    path: "/api/clusters/{cluster}/split",
    who: deciders,
    carries: "portal",
    summary: {
      ru: "Отметить, что часть вопросов повтора о другом; это запоминается",
      en: "Say that some of its questions ask something else; it is remembered",
    },
    params,
    body: z.strictObject({ requests: Requests }),
    answer: RepeatList,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  joinClusters: endpoint({
    id: "joinClusters",
    method: "post",
    path: "/api/clusters/{cluster}/join",
    who: deciders,
    carries: "portal",
    summary: {
      ru: "Отметить, что другой повтор или отделённые вопросы о том же; это запоминается",
      en: "Say that another cluster, or questions set apart before, ask the same; it is remembered",
    },
    params,
    body: z
      .strictObject({ with: Cluster.optional(), requests: Requests.optional() })
      .refine((body) => (body.with === undefined) !== (body.requests === undefined), {
        message: "names either a cluster or requests",
      }),
    answer: RepeatList,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
} as const;
