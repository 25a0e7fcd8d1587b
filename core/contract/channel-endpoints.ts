import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { longestQuestion } from "./limits.ts";
import { deskRoles } from "./person.ts";
import { Instant } from "./record.ts";
import { RequestView } from "./request.ts";
import { RequestKind } from "./request-event.ts";
import { StubReason } from "./stub.ts";

const params = z.object({ id: z.coerce.number().int().min(1) });

/** Somebody who may have asked, as they are told apart from others of that name. */
export const Caller = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    region: z.string().nullable(),
    channel: z.string().nullable(),
    department: z.string().nullable(),
  })
  .meta({ id: "Caller" });
export type Caller = z.infer<typeof Caller>;

/** A call that was taken: who asked what. The clock starts when it is written down. */
export const NewCall = z
  .object({
    key: z.uuid(),
    /** Account of who called. */
    seller: z.string().min(1).max(64),
    as: RequestKind,
    text: z.string().trim().min(1).max(longestQuestion),
  })
  .meta({ id: "NewCall" });
export type NewCall = z.infer<typeof NewCall>;

/** A letter as it came, with what was cut from the question. */
export const KeptLetter = z
  .object({
    id: z.int(),
    /** The message that was made of it; null for the one that asked. */
    message: z.int().nullable(),
    from: z.object({ address: z.string(), name: z.string().nullable() }).nullable(),
    subject: z.string(),
    /** Null where nothing could be read. */
    text: z.string().nullable(),
    /** Names of files that came along and may not be kept. */
    leftOut: z.array(z.string()),
    stub: StubReason.nullable(),
    at: Instant,
  })
  .meta({ id: "KeptLetter" });
export type KeptLetter = z.infer<typeof KeptLetter>;

/** What comes by phone and by mail. */
export const channelEndpoints = {
  callers: endpoint({
    id: "callers",
    method: "get",
    path: "/api/callers",
    who: deskRoles,
    carries: "nothing",
    summary: {
      ru: "Люди по первым буквам имени, по мере набора",
      en: "People by the beginnings of their names, as one types",
    },
    query: z.object({ name: z.string().max(100), limit: z.coerce.number().int().min(1).max(20).default(8) }),
    answer: z.object({ callers: z.array(Caller) }).meta({ id: "Callers" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  logCall: endpoint({
    id: "logCall",
    method: "post",
    path: "/api/calls",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Записать звонок; повтор с тем же ключом вернёт тот же вопрос",
      en: "Write down a call; a repeat with the same key gives the same request",
    },
    body: NewCall,
    answer: RequestView,
    status: 201,
    problems: [
      "unauthenticated",
      "forbidden",
      "invalid",
      "not-found",
      "empty-text",
      "too-long",
      "key-reused",
    ],
  }),
  letters: endpoint({
    id: "letters",
    method: "get",
    path: "/api/requests/{id}/letters",
    who: deskRoles,
    carries: "requests",
    summary: { ru: "Письма вопроса целиком", en: "The letters of a request, whole" },
    params,
    answer: z.object({ letters: z.array(KeptLetter) }).meta({ id: "Letters" }),
    problems: ["unauthenticated", "not-found", "forbidden"],
  }),
  identifySeller: endpoint({
    id: "identifySeller",
    method: "post",
    path: "/api/requests/{id}/seller",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Указать, кто написал письмо от неизвестного отправителя: дальше вопрос его",
      en: "Say who wrote a letter that came without a known sender: from then on it is theirs",
    },
    params,
    body: z.object({ seller: z.string().min(1).max(64) }),
    answer: RequestView,
    problems: ["unauthenticated", "not-found", "wrong-state", "closed", "forbidden"],
  }),
  dismissLetter: endpoint({
    id: "dismissLetter",
    method: "post",
    path: "/api/requests/{id}/dismiss",
    who: deskRoles,
    carries: "requests",
    summary: {
      ru: "Убрать письмо от неизвестного отправителя, в котором ничего не спрашивают",
      en: "Put away a letter without a known sender that asks nothing",
    },
    params,
    answer: RequestView,
    problems: ["unauthenticated", "not-found", "wrong-state", "closed", "forbidden"],
  }),
} as const;
