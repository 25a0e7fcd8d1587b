import { z } from "zod";
import { insertAsked } from "../../server/desk/insert-asked.ts";
import { nobodyYet } from "../../server/desk/nobody-yet.ts";
import { canaryOf } from "./canary.ts";
import { openedCode } from "./connect-browser.ts";
import { accountOf } from "./named-things.ts";
import { foreignNamesOfDesk } from "./foreign-names-of-desk.ts";
import type { Actor, Secret } from "./oracle.ts";
import { unsentFile } from "./send-file.ts";
import { actors, question, secrets, type World } from "./world.ts";

type Call = { readonly method: string; readonly path: string; readonly body?: unknown };

/** Something that a body or a query names, which the one who asks has no business with. */
export type ForeignName = {
  readonly by: Actor;
  readonly call: (name: string) => Call | Promise<Call>;
  /** Made anew at each call, so that nobody stands in another's way. */
  readonly there: () => string | Promise<string>;
  readonly absent: string;
  /** Somebody who may name it, or whose own is named so. */
  readonly may: { readonly by: Actor; readonly name?: () => Promise<string> };
};

const absentId = "00000000-0000-4000-8000-000000000000";
const key = () => crypto.randomUUID();
const post = (path: string, body: unknown): Call => ({ method: "POST", path, body });
const recordOf = (section: Secret) => `${canaryOf(section)}-record`;
const reply = (name: string) => ({ key: key(), text: "Уточните, пожалуйста.", files: [name] });
const answer = (given: object) => ({
  key: key(),
  text: "Лимит на портале [1].",
  complete: true,
  sources: [],
  without: "by-heart",
  ...given,
});

/** Everything that bodies and queries name, by what it is and where. */
export function foreignNames(world: World): Readonly<Record<string, ForeignName>> {
  const { agent, insider, admin, lead, seller, finance, underwriter, appraiser } = actors;
  const theirRequest = async (path: string): Promise<string> =>
    `/api/requests/${(await world.asked(underwriter)).id}/${path}`;
  const account = (person: Actor) => () => accountOf(world, person);
  const deactivated = async (): Promise<string> => idOf(world, actors.gone.login);

  const sourceIn = (path: string): ForeignName => ({
    by: agent,
    call: async (record) =>
      post(await theirRequest(path), answer({ sources: [{ record }], without: undefined })),
    there: () => recordOf(secrets.limits),
    absent: "zqabsent-record",
    may: { by: insider },
  });
  const fileIn = (path: string, bodyOf: (name: string) => unknown): ForeignName => ({
    by: agent,
    call: async (name) => post(await theirRequest(path), bodyOf(name)),
    there: () => unsentFile(world, insider),
    absent: absentId,
    may: { by: insider },
  });
  const codeIn = (call: ForeignName["call"]): ForeignName => ({
    by: seller,
    call,
    there: async () => (await openedCode(world, finance)).user_code,
    absent: "ZZZZZZZZ",
    may: { by: finance },
  });

  return {
    "a source in an answer": sourceIn("answers"),
    "a source in an answer on its way": sourceIn("held-answer"),
    "a source in a specialist's answer": {
      by: appraiser,
      call: async (record) =>
        post(`/api/requests/${await world.routed(world.appraiser)}/specialist-answers`, {
          key: key(),
          text: "Согласовано.",
          to: "agent",
          sources: [{ record }],
        }),
      there: () => recordOf(secrets.limits),
      absent: "zqabsent-record",
      may: { by: appraiser, name: async () => recordOf(secrets.open) },
    },
    "a section that is pinned": {
      by: admin,
      call: (record) => ({
        method: "PUT",
        path: `/api/tuning/pins/${key()}`,
        body: { queries: ["склад"], record, until: null },
      }),
      there: () => recordOf(secrets.limits),
      absent: "zqabsent-record",
      may: { by: admin, name: async () => recordOf(secrets.finance) },
    },
    "a section that is put before sellers": {
      by: admin,
      call: (record) =>
        post("/api/broadcasts", {
          record,
          sentence: "Прочтите на этой неделе",
          regions: [],
          channels: [],
          from: "2036-01-07",
          until: "2036-01-13",
        }),
      there: () => recordOf(secrets.limits),
      absent: "zqabsent-record",
      may: { by: admin, name: async () => recordOf(secrets.finance) },
    },
    "a file in a question": {
      by: seller,
      call: (name) => post("/api/requests", { ...question(seller, key()), context: {}, files: [name] }),
      there: () => unsentFile(world, underwriter),
      absent: absentId,
      may: { by: underwriter },
    },
    "a file in an answer": fileIn("answers", (name) => answer({ files: [name] })),
    "a file in an answer on its way": fileIn("held-answer", (name) => answer({ files: [name] })),
    "a file in a question to the seller": fileIn("pause", reply),
    "a file in a question on its way": fileIn("held-question", reply),
    "a file in a reply": {
      by: seller,
      call: async (name) => post(`/api/requests/${(await world.asked(seller)).id}/replies`, reply(name)),
      there: () => unsentFile(world, underwriter),
      absent: absentId,
      may: { by: seller, name: () => unsentFile(world, seller) },
    },
    "who called": {
      by: agent,
      call: (person) =>
        post("/api/calls", { key: key(), seller: person, as: "question", text: "Какой лимит по складу?" }),
      there: deactivated,
      absent: absentId,
      may: { by: agent, name: account(underwriter) },
    },
    "who wrote a letter": {
      by: agent,
      call: async (person) => post(`/api/requests/${await nobodysRequest(world)}/seller`, { seller: person }),
      there: deactivated,
      absent: absentId,
      may: { by: agent, name: account(underwriter) },
    },
    "to whom a request is assigned": {
      by: agent,
      call: async (to) => post("/api/desk/assign", { requests: [(await world.asked(underwriter)).id], to }),
      there: account(underwriter),
      absent: absentId,
      may: { by: agent, name: account(insider) },
    },
    "to whom a request is routed": {
      by: agent,
      call: async (to) => post(await theirRequest("route"), { key: key(), to, note: "Подтвердите лимит" }),
      there: account(underwriter),
      absent: absentId,
      may: { by: agent, name: account(appraiser) },
    },
    "whose absence a colleague notes": absence(agent, account(insider), { by: insider }),
    "whose absence the lead notes": absence(lead, account(underwriter), { by: lead, name: account(insider) }),
    "whose hours the lead sets": {
      by: lead,
      call: (person) => ({ method: "PUT", path: `/api/desk/staff/${person}/hours`, body: { week: null } }),
      there: account(underwriter),
      absent: absentId,
      may: { by: lead, name: account(insider) },
    },
    "what a request is merged into, by somebody who may not merge": {
      by: appraiser,
      call: async (into) =>
        post(`/api/requests/${await world.routed(world.appraiser)}/merge`, { into: Number(into) }),
      there: async () => String((await world.asked(underwriter)).id),
      absent: "999999",
      may: { by: insider },
    },
    ...foreignNamesOfDesk(world),
    "a code that somebody looks at": codeIn((code) => ({
      method: "GET",
      path: `/api/auth/device?user_code=${code}`,
    })),
    "a code that somebody approves": codeIn((userCode) => post("/api/auth/device/approve", { userCode })),
    "a code that somebody denies": codeIn((userCode) => post("/api/auth/device/deny", { userCode })),
  };
}

const absence = (by: Actor, there: ForeignName["there"], may: ForeignName["may"]): ForeignName => ({
  by,
  call: (account) =>
    post("/api/desk/absences", { account, reason: "leave", from: "2036-01-01T09:00:00.000Z", until: null }),
  there,
  absent: absentId,
  may,
});

const Row = z.object({ id: z.string() });

async function idOf({ server }: World, login: string): Promise<string> {
  const { read } = server.deps.store;
  const row = await read.selectFrom("user").select("id").where("username", "=", login).executeTakeFirst();
  return Row.parse(row).id;
}

/** A request of a letter whose sender nobody knows yet. */
async function nobodysRequest({ server }: World): Promise<number> {
  const { store, config } = server.deps;
  const at = server.clock.now.toISOString();
  const seller = { id: nobodyYet, region: null, channel: null, department: null, joinedAt: null };
  const asked = { kind: "question", via: "mail", askedAt: at, at, text: "Какой лимит по складу?" } as const;
  const { id } = await store.write((trx) => insertAsked(trx, { config }, { seller, ...asked }));
  return id;
}
