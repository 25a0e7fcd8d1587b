import { randomUUID } from "node:crypto";
import { z } from "zod";
import { KeepProposal } from "../../../../core/contract/kept-answer.ts";
import type { SectionRecord } from "../../../../core/contract/record.ts";
import { section } from "../harness/plant-release.ts";
import { testApp, type TestApp } from "../harness/test-app.ts";
import { loadHere } from "../harness/load-here.ts";

export const tariff = section({
  id: "tariff",
  title: "Тарифы КАСКО",
  heading: "Скидка за стаж",
  text: "Скидка за стаж от 10 лет составляет 15 процентов.",
});
export const limits = section({
  id: "limits",
  title: "Лимиты андеррайтинга",
  text: "Лимит по ипотеке согласует андеррайтер.",
  audience: ["underwriting"],
});
export const finance = section({
  id: "finance",
  title: "Комиссия агента",
  text: "Комиссию перечисляют пятого числа.",
  audience: ["finance", "underwriting"],
});
export const firstRelease: readonly SectionRecord[] = [tariff, limits, finance];

const Id = z.object({ id: z.int() });

export type Keepers = {
  readonly server: TestApp;
  readonly as: (login: string) => Promise<Record<string, string>>;
  /** A question of a seller, answered by Olga with these sections as sources. */
  readonly answered: (given: {
    by?: string;
    text: string;
    answer: string;
    sources?: string[];
  }) => Promise<number>;
  readonly call: (login: string, call: `${string} ${string}`, body?: unknown) => Promise<Response>;
  /** Keeps what is proposed of a request, with these changes; gives its id. */
  readonly keep: (login: string, request: number, changes?: Record<string, unknown>) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A desk with an agent, a lead, and sellers of several groups. */
export async function keepers(given: Record<string, unknown> = {}): Promise<Keepers> {
  const server = await testApp(given, { load: loadHere });
  const people = [
    { login: "marina", name: "Марина Соколова", groups: ["sales"] },
    { login: "timur", name: "Тимур Галиев", groups: ["sales", "underwriting"] },
    { login: "olga", name: "Ольга Ветрова", role: "agent" as const, groups: ["underwriting"] },
    { login: "pavel", name: "Павел Громов", role: "agent" as const },
    { login: "irina", name: "Ирина Лапина", role: "lead" as const, groups: ["underwriting", "finance"] },
    { login: "train", name: "Олег Учителев", role: "trainer" as const },
  ];
  await server.people(people);
  await server.publish("20261102-080000-kept", firstRelease);
  const cookies = new Map<string, Promise<string>>();
  const as = async (login: string): Promise<Record<string, string>> => {
    const cookie = cookies.get(login) ?? server.cookieOf(login);
    cookies.set(login, cookie);
    return { cookie: await cookie };
  };
  const call: Keepers["call"] = async (login, of, body) => {
    const [method = "GET", path = "/"] = of.split(" ");
    return server.app.request(`http://ask-me.example${path}`, {
      method,
      headers: {
        ...(await as(login)),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  return {
    server,
    as,
    call,
    async answered({ by = "marina", text, answer, sources = [] }) {
      const asked = await server.post(
        "/api/requests",
        {
          key: randomUUID(),
          as: "question",
          text,
          via: "extension",
          clickedAt: server.clock.now.toISOString(),
          elapsedMs: 0,
          context: {},
        },
        await as(by),
      );
      const { id } = Id.parse(await asked.json());
      const said = await server.post(
        `/api/requests/${id}/answers`,
        {
          key: randomUUID(),
          text: answer,
          complete: true,
          sources: sources.map((record) => ({ record })),
          ...(sources.length === 0 ? { without: "by-heart" } : {}),
        },
        await as("olga"),
      );
      if (said.status !== 201) throw new Error(`${text}: ${await said.text()}`);
      return id;
    },
    async keep(login, request, changes = {}) {
      const kept = randomUUID();
      const offered = await call(login, `GET /api/requests/${request}/keep-proposal`);
      const proposal = KeepProposal.parse(await offered.json());
      const put = await call(login, `PUT /api/kept-answers/${kept}`, {
        version: null,
        wordings: proposal.wordings,
        text: proposal.text,
        sources: proposal.sources.map(({ record }) => ({ record })),
        audience: proposal.readers.usual,
        owner: null,
        reviewOn: null,
        request,
        ...changes,
      });
      if (put.status !== 200) throw new Error(`${request} was not kept: ${await put.text()}`);
      return kept;
    },
    close: () => server.close(),
  };
}
