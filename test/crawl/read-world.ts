import type { SectionRecord } from "../../core/contract/record.ts";
import type { Actor } from "../rights/oracle.ts";
import { loadHere } from "../unit/server/harness/load-here.ts";
import { testApp } from "../unit/server/harness/test-app.ts";
import { crawlInto, servedRecords } from "./crawl-into.ts";
import { readBy, type Reader } from "./three-readers.ts";

const person = (login: string, role: "seller" | "agent", groups: string[] = []): NonNullable<Actor> => ({
  login,
  role,
  groups,
  active: true,
});

export const people = {
  seller: person("seller", "seller"),
  underwriter: person("underwriter", "seller", ["underwriting"]),
  financier: person("financier", "seller", ["finance"]),
  both: person("both", "seller", ["finance", "underwriting"]),
  agent: person("agent", "agent"),
  insider: person("insider", "agent", ["finance", "underwriting"]),
} as const;
export type PersonName = keyof typeof people;

/** The real server over the data folder of a crawl, and people who ask it. */
export type ReadWorld = {
  /** Status and text of an answer. */
  readonly get: (who: PersonName, path: string) => Promise<string>;
  readonly post: (who: PersonName, path: string, body: unknown) => Promise<string>;
  /** Crawls again, as the portal is now, and serves that. */
  readonly crawlAgain: () => Promise<void>;
  readonly records: () => Promise<SectionRecord[]>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

const said = async (response: Response): Promise<string> => `${response.status} ${await response.text()}`;

/** Crawls the portal as these readers, in this order, and serves what was published. */
export async function readWorld(portal: string, as: readonly Reader[]): Promise<ReadWorld> {
  const server = await testApp({ sources: [{ id: "portal", start: [portal] }] }, { load: loadHere });
  await server.people(Object.values(people));
  const { data } = server;
  const crawlAgain = async (): Promise<void> => {
    const { problems } = await crawlInto(data, readBy(portal, as));
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    await server.deps.catalogue.reload();
  };
  await crawlAgain();
  const cookies = new Map<string, Promise<string>>();
  const headersOf = async (who: PersonName): Promise<{ cookie: string }> => {
    const cookie = cookies.get(who) ?? server.cookieOf(who);
    cookies.set(who, cookie);
    return { cookie: await cookie };
  };
  return {
    get: async (who, path) => said(await server.get(path, await headersOf(who))),
    post: async (who, path, body) => said(await server.post(path, body, await headersOf(who))),
    crawlAgain,
    records: () => servedRecords(data),
    [Symbol.asyncDispose]: () => server.close(),
  };
}
