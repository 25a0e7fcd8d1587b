import { Capacity, CapacityAsked } from "./capacity.ts";
import { endpoint } from "./endpoint.ts";

/** How many agents the desk needs in the days to come. */
export const capacityEndpoints = {
  capacity: endpoint({
    id: "capacity",
    method: "get",
    path: "/api/desk/capacity",
    who: ["lead", "admin"],
    carries: "nothing",
    summary: {
      ru: "Сколько экспертов понадобится по получасам ближайших дней, как обычно или по сценарию, и из чего это сосчитано",
      en: "Agents needed by half hour in days to come, as usual or in a scenario, and what that is reckoned from",
    },
    query: CapacityAsked,
    answer: Capacity,
    problems: ["unauthenticated", "forbidden", "invalid"],
  }),
} as const;
