import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { KeepProposal, KeptAnswer, KeptChange, OpenKeptAnswer, WrittenKeptAnswer } from "./kept-answer.ts";
import { deskRoles } from "./person.ts";

/** Chosen by whoever puts it there, so that a repeat changes nothing. */
const params = z.object({ kept: z.string().regex(/^[a-z0-9-]{1,64}$/) });
const onKept = ["unauthenticated", "forbidden", "not-found"] as const;

/** Answers that the desk keeps for all: found by search, and offered before a question is sent. */
export const keptEndpoints = {
  keepProposal: endpoint({
    id: "keepProposal",
    method: "get",
    path: "/api/requests/{id}/keep-proposal",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Каким стал бы ответ для всех из ответа на этот вопрос и кому он может быть виден",
      en: "What the answer to this request would be kept as, and whom it may be for",
    },
    params: z.object({ id: z.coerce.number().int().min(1) }),
    answer: KeepProposal,
    problems: [...onKept, "wrong-state", "no-release"],
  }),
  keptAnswers: endpoint({
    id: "keptAnswers",
    method: "get",
    path: "/api/kept-answers",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Ответы для всех, сначала те, что ждут человека; чужие — только те, что читатель вправе видеть",
      en: "Answers kept for all, those that wait for a person first; of others than one's own only those that one may read",
    },
    answer: z.object({ answers: z.array(KeptAnswer) }).meta({ id: "KeptAnswers" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  keptAnswer: endpoint({
    id: "keptAnswer",
    method: "get",
    path: "/api/kept-answers/{kept}",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Ответ для всех, что изменилось в его источниках и кому он может быть виден",
      en: "An answer kept for all, what changed in its sources, and whom it may be for",
    },
    params,
    answer: OpenKeptAnswer,
    problems: onKept,
  }),
  putKeptAnswer: endpoint({
    id: "putKeptAnswer",
    method: "put",
    path: "/api/kept-answers/{kept}",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Записать ответ для всех или написать его заново: находится и предлагается со следующей синхронизации, прежние версии сохраняются",
      en: "Keep an answer for all, or write it anew: found and offered from the next sync on; versions are kept",
    },
    params,
    body: WrittenKeptAnswer,
    answer: KeptAnswer,
    problems: [...onKept, "invalid", "source-unknown", "changed-meanwhile", "no-release"],
  }),
  confirmKeptAnswer: endpoint({
    id: "confirmKeptAnswer",
    method: "post",
    path: "/api/kept-answers/{kept}/confirm",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Подтвердить, что ответ верен при нынешних источниках: снова предлагается до следующей проверки",
      en: "Say that it holds as its sources stand now: it is offered again, until its next review",
    },
    params,
    body: z.strictObject({ version: z.int() }),
    answer: KeptAnswer,
    problems: [...onKept, "wrong-state", "source-unknown", "changed-meanwhile", "no-release"],
  }),
  retireKeptAnswer: endpoint({
    id: "retireKeptAnswer",
    method: "delete",
    path: "/api/kept-answers/{kept}",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Убрать ответ из поиска и подсказок; версии сохраняются, новая запись возвращает его",
      en: "Take it away from search and from what is offered; its versions are kept, and writing it brings it back",
    },
    params,
    answer: Done,
    problems: onKept,
  }),
  keptVersions: endpoint({
    id: "keptVersions",
    method: "get",
    path: "/api/kept-answers/{kept}/versions",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Кто, когда и как менял, подтверждал и убирал ответ для всех; новое сначала",
      en: "Who changed, confirmed or retired it, when, and to what; the latest first",
    },
    params,
    answer: z.object({ changes: z.array(KeptChange) }).meta({ id: "KeptVersions" }),
    problems: onKept,
  }),
} as const;
