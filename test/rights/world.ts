import { z } from "zod";
import type { Actor, Asked, Secret } from "./oracle.ts";
import { addressOf, canary, canaryOf, planted } from "./canary.ts";
import { fakeIndexBuilder } from "../unit/server/crawl/calls-of.ts";
import { testApp, type TestApp } from "../unit/server/harness/test-app.ts";
import { testConfig } from "../unit/server/harness/test-config.ts";
import { plantCrawl } from "./plant-crawl.ts";
import { plantKept } from "./plant-kept.ts";
import { plantTuning } from "./plant-tuning.ts";

export const secrets = {
  open: { name: "open", audience: ["everyone"] },
  limits: { name: "limits", audience: ["underwriting"] },
  finance: { name: "finance", audience: ["finance"] },
  shared: { name: "shared", audience: ["finance", "underwriting"] },
  nobodys: { name: "nobodys", audience: [] },
} as const satisfies Record<string, Secret>;

const person = (login: string, given: Partial<NonNullable<Actor>> = {}): NonNullable<Actor> => ({
  login,
  role: "seller",
  groups: [],
  active: true,
  ...given,
});

/** One of each kind of reader. `former` asked about limits and lost the group since; `gone` was deactivated. */
export const actors = {
  nobody: null,
  seller: person("seller"),
  finance: person("finance", { groups: ["finance"] }),
  underwriter: person("underwriter", { groups: ["underwriting"] }),
  former: person("former"),
  gone: person("gone", { groups: ["underwriting"], active: false }),
  agent: person("agent", { role: "agent" }),
  insider: person("insider", { role: "agent", groups: ["underwriting", "finance"] }),
  specialist: person("specialist", { role: "specialist", groups: ["underwriting"] }),
  /** Requests of the client are routed to the appraiser, or to the group of valuation, and to nobody else. */
  appraiser: person("appraiser", { role: "specialist", skills: ["оценка"] }),
  client: person("client"),
  lead: person("lead", { role: "lead" }),
  trainer: person("trainer", { role: "trainer" }),
  /** Operates the crawl of everything, and reads what finance may. */
  admin: person("admin", { role: "admin", groups: ["finance"] }),
} as const satisfies Record<string, Actor>;

export type World = {
  readonly server: TestApp;
  /** Calls («GET /api/me») as somebody; the answer's text with its status and headers, as far as they could tell anything. */
  readonly seen: (actor: Actor, call: `${string} ${string}`, body?: unknown) => Promise<string>;
  /** A request about limits by its owner, with everything that could come along; its key and number. */
  readonly asked: (owner: NonNullable<Actor>) => Promise<{ id: number; key: string } & Asked>;
  /** A request of the client that was routed; its number. */
  readonly routed: (to: string) => Promise<number>;
  /** The appraiser's account. */
  readonly appraiser: string;
  readonly headers: (actor: Actor) => Record<string, string>;
  readonly close: () => Promise<void>;
};

/** Tokens of the settings, that are no person's. */
export const tokens = {
  scim: "the token of the directory, long enough",
  metrics: "the token of the collector",
} as const;

/** Everything that settings can switch on is served. Nobody listens where the provider is said to be. */
const whole = {
  signIn: {
    oidc: { issuer: "http://127.0.0.1:9", clientId: "ask-me", automatic: false },
    scim: { token: tokens.scim },
  },
  metrics: { token: tokens.metrics },
};

/** What the client's requests are routed to: the appraiser's account, and their group. */
export const routedCodes = ({ appraiser }: Pick<World, "appraiser">): string[] => [appraiser, "group:оценка"];

/** A word of the question itself: what a person wrote, as against what the portal says. */
export const wordOf = (owner: string): string => `zqasked${owner}`;

/** The server with planted sections, people of every kind, all signed in while they could be. */
export async function createWorld(): Promise<World> {
  const groups = [{ id: "оценка", ru: "Оценка", en: "Valuation" }];
  const given = { ...whole, desk: { ...testConfig("").desk, groups } };
  const server = await testApp(given, { crawler: fakeIndexBuilder });
  const everybody = Object.values(actors).flatMap((actor) => actor ?? []);
  const before = everybody.map((one) =>
    one.login === "former" ? { ...one, groups: ["underwriting"] } : one,
  );
  await server.people(before);
  await server.publish("20261102-080000-rights", Object.values(secrets).map(planted));
  plantCrawl(server.data, Object.values(secrets));
  await plantTuning(server, Object.values(secrets));
  const cookies = new Map<string, string>();
  for (const { login } of before) cookies.set(login, await server.cookieOf(login));

  const headers = (actor: Actor): Record<string, string> =>
    actor ? { cookie: cookies.get(actor.login) ?? "" } : {};
  const seen: World["seen"] = async (actor, call, body) => {
    const [method = "GET", path = "/"] = call.split(" ");
    const response = await server.app.request(`http://ask-me.example${path}`, {
      method,
      headers: { ...headers(actor), ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`;
  };
  await plantKept(seen, actors.insider, secrets);
  const asked: World["asked"] = async (owner) => {
    const key = crypto.randomUUID();
    const response = await server.post("/api/requests", question(owner, key), headers(owner));
    const { id } = z.object({ id: z.int() }).parse(await response.json());
    return { id, key, owner: owner.login, routedTo: [] };
  };
  const { id: appraiser } = await server.deps.store.read
    .selectFrom("user")
    .select("id")
    .where("username", "=", "appraiser")
    .executeTakeFirstOrThrow();
  const routed: World["routed"] = async (to) => {
    const { id } = await asked(actors.client);
    const body = { key: crypto.randomUUID(), to, note: "" };
    const said = await seen(actors.insider, `POST /api/requests/${id}/route`, body);
    if (!said.startsWith("201")) throw new Error(`Request ${id} was not routed: ${said}`);
    return id;
  };
  return { server, seen, asked, routed, appraiser, headers, close: () => server.close() };
}

/** `former` and `gone` lose what they had; everything they did before stays. */
export async function takeRightsAway({ server }: World): Promise<void> {
  const left = Object.values(actors).flatMap((actor) => (actor?.active ? actor : []));
  await server.people(left);
}

/** A question about limits with all that an extension sends along. */
export function question(owner: NonNullable<Actor>, key: string) {
  const { limits } = secrets;
  const at = new Date().toISOString();
  return {
    key,
    as: "question",
    text: `Какой лимит ${wordOf(owner.login)}?`,
    via: "extension",
    clickedAt: at,
    elapsedMs: 0,
    context: {
      page: {
        address: addressOf(limits),
        title: canary(limits, "title"),
        breadcrumb: [canary(limits, "path")],
        heading: canary(limits, "heading"),
      },
      selection: canary(limits, "text"),
      trail: [
        { kind: "page", at, address: `${addressOf(limits)}/print`, title: canary(limits, "title") },
        { kind: "page", at, address: addressOf(secrets.open), title: canary(secrets.open, "title") },
      ],
    },
  };
}

/** An answer that cites the closed section. */
export const answerCiting = (section: Secret) => ({
  key: crypto.randomUUID(),
  text: "Лимит указан в источнике [1].",
  complete: true,
  sources: [{ record: `${canaryOf(section)}-record`, quote: canary(section, "text") }],
});
