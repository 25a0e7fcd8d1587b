import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** What may keep the server from taking calls: one word each, for whoever reads a balancer's log. */
export const NotReady = z.enum(["starting", "closing", "database", "release"]);
export type NotReady = z.infer<typeof NotReady>;

/** For balancers and whoever watches over the server. */
export const operationsEndpoints = {
  ready: endpoint({
    id: "ready",
    method: "get",
    path: "/readyz",
    who: "public",
    carries: "nothing",
    summary: {
      ru: "Можно ли направлять сюда запросы: 200 или 503 с тем, чего не хватает",
      en: "Whether calls should be sent here: 200, or 503 with what is missing",
    },
    answer: z.object({ ready: z.boolean(), missing: z.array(NotReady) }).meta({ id: "Ready" }),
    problems: [],
  }),
} as const;
