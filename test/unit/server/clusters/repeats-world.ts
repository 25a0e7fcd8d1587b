import { randomUUID } from "node:crypto";
import { RepeatList, RepeatView } from "../../../../core/contract/cluster.ts";
import { section } from "../harness/plant-release.ts";
import { type Tellers, tellers } from "../tellers.ts";

export const tariffs = section({
  id: "tariffs",
  title: "Тарифы КАСКО",
  heading: "Водитель до 22 лет",
  text: "Коэффициент для водителя до 22 лет: 1,7.",
  owner: "Авто",
});
export const limits = section({
  id: "limits",
  title: "Лимиты андеррайтинга",
  text: "Лимит по складу.",
  audience: ["underwriting"],
});

export const regions = ["Казань", "Омск", "Уфа"];
/** Sellers by their logins, in three regions. */
export const sellers = Array.from({ length: 24 }, (_, at) => ({
  login: `seller${at}`,
  region: regions[at % 3] ?? "",
  channel: at % 2 === 0 ? "агенты" : "банки",
}));
const staff = [
  { login: "agent", role: "agent" as const, groups: ["underwriting"] },
  { login: "lead", role: "lead" as const },
  { login: "trainer", role: "trainer" as const },
  { login: "admin", role: "admin" as const, groups: ["underwriting"] },
];

export const youngDriver = "Какой коэффициент для водителя до 22 лет?";

export type RepeatsWorld = Tellers & {
  /** Calls («GET /api/clusters») as somebody who reads Russian. */
  readonly as: (login: string, call: string, body?: unknown) => Promise<Response>;
  /** A question of a seller; its number. `page` is what they had open. */
  readonly asks: (login: string, text: string, page?: string) => Promise<number>;
  /** The agent answers; citing nothing, they say that the portal does not have it. */
  readonly answers: (request: number, record: string | null) => Promise<void>;
  readonly clusters: (login?: string) => Promise<RepeatList["clusters"]>;
  readonly cluster: (id: number, login?: string) => Promise<RepeatView>;
};

/** @param most so many of the sellers have an account. */
export async function repeatsWorld(most = sellers.length): Promise<RepeatsWorld> {
  const world = await tellers([...sellers.slice(0, most), ...staff]);
  const { server, headersOf } = world;
  await server.publish("20261102-080000-repeats", [tariffs, limits]);
  const as: RepeatsWorld["as"] = (login, call, body) => {
    const [method = "", path = ""] = call.split(" ");
    return Promise.resolve(
      server.app.request(`http://ask-me.example${path}`, {
        method,
        headers: { ...headersOf(login), "content-type": "application/json", "accept-language": "ru" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  };
  const good = async (login: string, call: string, body?: unknown): Promise<unknown> => {
    const response = await as(login, call, body);
    if (!response.ok) throw new Error(`${call}: ${await response.text()}`);
    return response.json();
  };
  return {
    ...world,
    as,
    async asks(login, text, page) {
      const clickedAt = server.clock.now.toISOString();
      const context =
        page === undefined ? {} : { page: { address: page, title: "Страница", breadcrumb: [] } };
      const body = {
        key: randomUUID(),
        as: "question",
        text,
        via: "extension",
        clickedAt,
        elapsedMs: 0,
        context,
      };
      const asked = await good(login, "POST /api/requests", body);
      return Number(/"id":(\d+)/.exec(JSON.stringify(asked))?.[1]);
    },
    async answers(request, record) {
      const sources = record === null ? [] : [{ record }];
      const text = record === null ? "На портале этого нет." : "Смотрите раздел [1].";
      const without = record === null ? { without: "not-on-portal" } : {};
      const body = { key: randomUUID(), text, complete: true, sources, ...without };
      await good("agent", `POST /api/requests/${request}/answers`, body);
    },
    async clusters(login = "lead") {
      return RepeatList.parse(await good(login, "GET /api/clusters")).clusters;
    },
    async cluster(id, login = "lead") {
      return RepeatView.parse(await good(login, `GET /api/clusters/${id}`));
    },
  };
}
