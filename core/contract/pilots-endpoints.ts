import { endpoint } from "./endpoint.ts";
import { PilotsReport } from "./pilots.ts";

/** Where the button is, and what came of it there. */
export const pilotsEndpoints = {
  pilots: endpoint({
    id: "pilots",
    method: "get",
    path: "/api/desk/pilots",
    who: ["lead", "admin"],
    carries: "nothing",
    summary: {
      ru: "Пилоты рядом со всеми, у кого кнопки нет, до начала и после",
      en: "Pilots beside all who have no button, before their start and since",
    },
    answer: PilotsReport,
    problems: ["unauthenticated", "forbidden"],
  }),
} as const;
