import type { LearningEntry } from "../../../core/contract/learning-endpoints.ts";
import { SearchReport } from "../../../core/contract/search-quality.ts";
import { section } from "./harness/plant-release.ts";
import { type Tellers, tellers } from "./tellers.ts";

/** People who search in finance, in the order in which `all` counts them. */
export const sellers = ["marina", "timur", "aigul", "pavel", "oleg", "vera", "ivan", "nina"];

export type Searchers = Tellers & {
  readonly get: (login: string, path: string) => Promise<Response>;
  /** Calls («PUT /api/tuning/pins/memo») as somebody who reads Russian. */
  readonly send: (login: string, call: string, body?: unknown) => Promise<Response>;
  readonly report: (login: string) => Promise<SearchReport>;
  /** The first so many sellers do the same. */
  readonly all: (people: number, entries: readonly LearningEntry[]) => Promise<void>;
  readonly searched: (query: string, total?: number) => LearningEntry;
  readonly opened: (query: string, record: string) => LearningEntry;
  readonly at: () => string;
};

/** A server with a small portal, sellers who search it, and those who read what was searched. */
export async function searchers(): Promise<Searchers> {
  const world = await tellers([
    ...sellers.map((login) => ({ login, region: "Казань", channel: "агенты", groups: ["finance"] })),
    { login: "lead", role: "lead" as const },
    { login: "trainer", role: "trainer" as const },
    { login: "admin", role: "admin" as const },
    { login: "agent", role: "agent" as const },
    { login: "finance", role: "lead" as const, groups: ["finance"] },
  ]);
  await world.server.publish("20261102-080000-quality", [
    section({ id: "memo", title: "Памятка агента", text: "Что взять с собой к клиенту." }),
    section({ id: "card", title: "Зелёная карта", text: "Полис для поездки на машине." }),
    section({ id: "limits", title: "Лимиты", text: "Лимит ставки.", audience: ["finance"] }),
    section({ id: "rate", title: "Ставка", text: "Ставка и тариф." }),
  ]);
  const at = (): string => world.server.clock.now.toISOString();
  const get: Searchers["get"] = (login, path) => world.server.get(path, world.headersOf(login));
  return {
    ...world,
    at,
    get,
    async send(login, call, body = {}) {
      const [method = "", path = ""] = call.split(" ");
      return world.server.app.request(`http://ask-me.example${path}`, {
        method,
        headers: { ...world.headersOf(login), "content-type": "application/json", "accept-language": "ru" },
        ...(method === "DELETE" ? {} : { body: JSON.stringify(body) }),
      });
    },
    async report(login) {
      return SearchReport.parse(await (await get(login, "/api/insight/searches")).json());
    },
    async all(people, entries) {
      for (const login of sellers.slice(0, people)) await world.tell(login, entries);
    },
    searched: (query, total = 0) => ({
      kind: "searched",
      at: at(),
      query,
      shown: query,
      filters: {},
      surface: "palette",
      records: ["memo", "card", "rate"].slice(0, total),
      total,
      missing: [],
    }),
    opened: (query, record) => ({ kind: "opened", at: at(), query, record, position: 0 }),
  };
}
