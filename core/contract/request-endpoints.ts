import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { LivePoll } from "./live.ts";
import { deskRoles } from "./person.ts";
import { Instant } from "./record.ts";
import { Ask, Feedback, NewAnswer, NewMessage, RequestList, RequestView } from "./request.ts";

const RequestId = z.object({ id: z.coerce.number().int().min(1) });
const onRequest = ["unauthenticated", "not-found", "wrong-state", "closed"] as const;

/** Asking, the desk, the thread and what is new. */
export const requestEndpoints = {
  ask: endpoint({
    id: "ask",
    method: "post",
    path: "/api/requests",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Задать вопрос; повтор с тем же ключом вернёт тот же вопрос",
      en: "Ask; a repeat with the same key gives the same request",
    },
    body: Ask,
    answer: RequestView,
    status: 201,
    problems: [
      "unauthenticated",
      "invalid",
      "not-in-pilot",
      "empty-text",
      "too-long",
      "too-large",
      "file-unknown",
      "key-reused",
      "database-busy",
      "database-read-only",
    ],
  }),
  requests: endpoint({
    id: "requests",
    method: "get",
    path: "/api/requests",
    who: "anyone",
    carries: "requests",
    summary: { ru: "Свои вопросы или очередь экспертов", en: "One's own requests, or the desk's queue" },
    query: z.object({
      scope: z.enum(["mine", "queue", "answered", "skipped"]).default("mine"),
      limit: z.coerce.number().int().min(1).max(2000).default(200),
      /** Of those answered: since when. */
      since: Instant.optional(),
      /** Of those passed over in the last 24 hours, whatever has become of them: by whom. */
      by: z.string().optional(),
    }),
    answer: RequestList,
    problems: ["unauthenticated", "forbidden"],
  }),
  request: endpoint({
    id: "request",
    method: "get",
    path: "/api/requests/{id}",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Вопрос с перепиской, контекстом и историей",
      en: "A request with its thread, context and log",
    },
    params: RequestId,
    answer: RequestView,
    problems: ["unauthenticated", "not-found"],
  }),
  claim: endpoint({
    id: "claim",
    method: "post",
    path: "/api/requests/{id}/claim",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Взять вопрос; достаётся одному, остальные узнают, кому",
      en: "Take a request; one wins, the other is told who",
    },
    params: RequestId,
    answer: RequestView,
    problems: [...onRequest, "claimed", "forbidden"],
  }),
  release: endpoint({
    id: "release",
    method: "post",
    path: "/api/requests/{id}/release",
    who: deskRoles,
    carries: "requests",
    summary: { ru: "Вернуть взятый вопрос в очередь", en: "Give a claimed request back to the queue" },
    params: RequestId,
    answer: RequestView,
    problems: [...onRequest, "not-claimed", "forbidden"],
  }),
  answer: endpoint({
    id: "answer",
    method: "post",
    path: "/api/requests/{id}/answers",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Ответить; часы останавливает только полный ответ, а ответ без источника говорит, почему его нет",
      en: "Answer; only a complete answer stops the clock, and it says why where it cites nothing",
    },
    params: RequestId,
    body: NewAnswer,
    answer: RequestView,
    status: 201,
    problems: [
      ...onRequest,
      "claimed",
      "empty-text",
      "too-long",
      "source-missing",
      "source-unknown",
      "source-not-for-seller",
      "file-unknown",
      "key-reused",
      "forbidden",
    ],
  }),
  askSeller: endpoint({
    id: "askSeller",
    method: "post",
    path: "/api/requests/{id}/pause",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Уточнить у продавца: часы стоят, пока он не ответит",
      en: "Ask the seller something: the clock pauses until they reply",
    },
    params: RequestId,
    body: NewMessage,
    answer: RequestView,
    status: 201,
    problems: [...onRequest, "claimed", "empty-text", "too-long", "file-unknown", "key-reused", "forbidden"],
  }),
  reply: endpoint({
    id: "reply",
    method: "post",
    path: "/api/requests/{id}/replies",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Продавец дополняет свой вопрос; стоявшие часы снова идут",
      en: "The seller adds to their request; a paused clock runs again",
    },
    params: RequestId,
    body: NewMessage,
    answer: RequestView,
    status: 201,
    problems: [...onRequest, "empty-text", "too-long", "file-unknown", "key-reused"],
  }),
  cancel: endpoint({
    id: "cancel",
    method: "post",
    path: "/api/requests/{id}/cancel",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Продавец снимает свой открытый вопрос; отвечать на него больше не нужно",
      en: "The seller takes their own open question back; nobody answers it any more",
    },
    params: RequestId,
    answer: RequestView,
    problems: ["unauthenticated", "not-found", "closed", "awaited"],
  }),
  feedback: endpoint({
    id: "feedback",
    method: "post",
    path: "/api/requests/{id}/feedback",
    who: "anyone",
    carries: "requests",
    summary: {
      ru: "Продавец говорит, быстрым ли и полным был ответ и почему возник вопрос",
      en: "The seller says whether it was quick, complete, and why it arose",
    },
    params: RequestId,
    body: Feedback,
    answer: RequestView,
    problems: onRequest,
  }),
  viewed: endpoint({
    id: "viewed",
    method: "post",
    path: "/api/requests/{id}/viewed",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "Задавший прочёл новое в своём вопросе",
      en: "The one who asks has read what is new in a request",
    },
    params: RequestId,
    answer: Done,
    problems: ["unauthenticated", "not-found"],
  }),
  presence: endpoint({
    id: "presence",
    method: "post",
    path: "/api/requests/{id}/presence",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Кто смотрит вопрос или пишет ответ; забывается через 30 с",
      en: "Who looks at a request or writes an answer; forgotten after 30 s",
    },
    params: RequestId,
    body: z.object({ doing: z.enum(["looking", "writing", "left"]) }),
    answer: Done,
    problems: ["unauthenticated", "not-found", "forbidden"],
  }),
  poll: endpoint({
    id: "poll",
    method: "get",
    path: "/api/live/poll",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "События долгим опросом: там, где поток по дороге задерживают",
      en: "Live events by long polling, where streams are buffered on the way",
    },
    query: z.object({
      /** Without it, the answer is `hello` with the position to begin from. */
      since: z.coerce.number().int().min(0).optional(),
      /** As the poll before told it, 0 at first: where events of the moment may have been missed, the answer begins with `hello`. */
      moment: z.coerce.number().int().min(0).optional(),
      waitSeconds: z.coerce.number().int().min(0).max(30).default(25),
    }),
    answer: LivePoll,
    problems: ["unauthenticated"],
  }),
} as const;
