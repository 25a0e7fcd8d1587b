import { z } from "zod";
import { Broadcast, NewBroadcast, OwnBroadcast } from "./broadcast.ts";
import { Done } from "./done.ts";
import { endpoint } from "./endpoint.ts";

const keepers = ["lead", "trainer", "admin"] as const;
const List = z.object({ broadcasts: z.array(Broadcast) }).meta({ id: "BroadcastList" });

/** The instruction of the week: shown to sellers before the first letter, and counted. */
export const broadcastEndpoints = {
  broadcasts: endpoint({
    id: "broadcasts",
    method: "get",
    path: "/api/broadcasts",
    who: keepers,
    carries: "portal",
    summary: {
      ru: "Инструкции недели, новые сначала: кто увидел, кто открыл и о чём потом спросили",
      en: "Instructions of the week, the latest first, with who saw and opened them and what was asked after",
    },
    answer: List,
    problems: ["unauthenticated", "forbidden"],
  }),
  addBroadcast: endpoint({
    id: "addBroadcast",
    method: "post",
    path: "/api/broadcasts",
    who: keepers,
    carries: "portal",
    summary: {
      ru: "Показать раздел продавцам выбранных регионов и каналов с одного дня по другой",
      en: "Put a section before the sellers of some regions and channels, from a day to a day",
    },
    body: NewBroadcast,
    answer: List,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
  endBroadcast: endpoint({
    id: "endBroadcast",
    method: "post",
    path: "/api/broadcasts/{broadcast}/end",
    who: keepers,
    carries: "portal",
    summary: { ru: "Больше не показывать никому", en: "Show it to nobody any more" },
    params: z.object({ broadcast: z.coerce.number().int().min(1) }),
    answer: List,
    problems: ["unauthenticated", "forbidden", "not-found"],
  }),
  ownBroadcast: endpoint({
    id: "ownBroadcast",
    method: "get",
    path: "/api/broadcast",
    who: "anyone",
    carries: "portal",
    summary: {
      ru: "Инструкция этой недели для того, кто спрашивает; null, если её нет",
      en: "The instruction of this week for whoever asks; null where there is none for them",
    },
    answer: z.object({ broadcast: OwnBroadcast.nullable() }).meta({ id: "OwnBroadcastAnswer" }),
    problems: ["unauthenticated", "forbidden"],
  }),
  metBroadcast: endpoint({
    id: "metBroadcast",
    method: "post",
    path: "/api/broadcast",
    who: "anyone",
    carries: "nothing",
    summary: {
      ru: "Отметить, что инструкцию увидели или открыли; чужая не считается",
      en: "It was seen, or opened; of what is not for whoever says so nothing is counted",
    },
    body: z.object({ broadcast: z.int().min(1), did: z.enum(["seen", "opened"]) }),
    answer: Done,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
} as const;
