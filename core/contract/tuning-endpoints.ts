import { z } from "zod";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";
import { Person } from "./person.ts";
import { Instant } from "./record.ts";
import { Pin, SynonymSet } from "./tuning.ts";

/** Who changed it last, and when. `by` is null for an account that is gone. */
const Changed = { changedAt: Instant, by: Person.nullable() };

/**
 * A pin as administrators see it. Of one whose section they may not see, or that is no longer there, only the id is
 * told, so that it can be taken away: `pin` is null.
 */
export const KeptPin = z
  .object({ id: z.string(), pin: Pin.omit({ id: true }).nullable(), ...Changed })
  .meta({ id: "KeptPin" });
export type KeptPin = z.infer<typeof KeptPin>;

export const KeptSynonyms = z.object({ ...SynonymSet.shape, ...Changed }).meta({ id: "KeptSynonyms" });
export type KeptSynonyms = z.infer<typeof KeptSynonyms>;

/** Who teaches search by hand. */
const teachers = ["lead", "admin"] as const;

/** Chosen by whoever puts it there, so that a repeat changes nothing. */
const Id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const PinId = z.object({ pin: Id });
const SetId = z.object({ set: Id });

/** What search is taught by hand: sections that stand first, words that mean the same. */
export const tuningEndpoints = {
  pins: endpoint({
    id: "pins",
    method: "get",
    path: "/api/tuning/pins",
    who: teachers,
    carries: "portal",
    summary: {
      ru: "Разделы, закреплённые первыми по некоторым запросам",
      en: "Sections that stand first for certain queries",
    },
    answer: z.object({ pins: z.array(KeptPin) }).meta({ id: "Pins" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  putPin: endpoint({
    id: "putPin",
    method: "put",
    path: "/api/tuning/pins/{pin}",
    who: teachers,
    carries: "nothing",
    summary: {
      ru: "Закрепить раздел первым по этим запросам: со следующей синхронизации, для тех, кто вправе его видеть",
      en: "Let a section stand first for these queries, from the next sync on, among those who may see it",
    },
    params: PinId,
    body: z.strictObject(Pin.omit({ id: true }).shape),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid", "no-release"],
  }),
  removePin: endpoint({
    id: "removePin",
    method: "delete",
    path: "/api/tuning/pins/{pin}",
    who: teachers,
    carries: "nothing",
    summary: {
      ru: "Убрать закрепление: раздел снова стоит на своём месте",
      en: "Let the section stand where it belongs again",
    },
    params: PinId,
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
  synonyms: endpoint({
    id: "synonyms",
    method: "get",
    path: "/api/tuning/synonyms",
    who: teachers,
    carries: "nothing",
    summary: {
      ru: "Синонимы сверх тех, что поиск знает сам",
      en: "Words that mean the same, besides those that search knows by itself",
    },
    answer: z.object({ synonyms: z.array(KeptSynonyms) }).meta({ id: "Synonyms" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  putSynonyms: endpoint({
    id: "putSynonyms",
    method: "put",
    path: "/api/tuning/synonyms/{set}",
    who: teachers,
    carries: "nothing",
    summary: {
      ru: "Записать синонимы: со следующей синхронизации эти слова находят друг друга",
      en: "Let these words find each other, from the next sync on",
    },
    params: SetId,
    body: z.strictObject(SynonymSet.omit({ id: true }).shape),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found", "invalid"],
  }),
  removeSynonyms: endpoint({
    id: "removeSynonyms",
    method: "delete",
    path: "/api/tuning/synonyms/{set}",
    who: teachers,
    carries: "nothing",
    summary: {
      ru: "Убрать синонимы: каждое слово снова значит своё",
      en: "Let these words mean what each of them means again",
    },
    params: SetId,
    answer: Done,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
} as const;
