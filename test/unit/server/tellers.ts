import { randomUUID } from "node:crypto";
import type { LearningEntry } from "../../../core/contract/learning-endpoints.ts";
import type { Role } from "../../../core/contract/person.ts";
import { SyncPage } from "../../../core/contract/sync.ts";
import type { Tuning } from "../../../core/contract/tuning.ts";
import { secretDigest } from "../../../server/identity/secret-digest.ts";
import type { Store } from "../../../server/store/store.ts";
import { loadHere } from "./harness/load-here.ts";
import { testApp, type TestApp } from "./harness/test-app.ts";

type Person = { login: string; role?: Role; groups?: string[]; region?: string; channel?: string };

export type Tellers = {
  readonly server: TestApp;
  readonly headersOf: (login: string) => { authorization: string };
  readonly idOf: (login: string) => string;
  readonly setGroups: (login: string, groups: readonly string[]) => Promise<void>;
  /** Sends entries as somebody; the same key makes it a repeat. */
  readonly tell: (login: string, entries: readonly LearningEntry[], key?: string) => Promise<Response>;
  readonly opens: (login: string, ...records: string[]) => Promise<void>;
  /** What the next sync brings of what people have taught search. */
  readonly tuningOf: (login: string) => Promise<Tuning>;
  readonly passDays: (days: number) => void;
};

const dayMs = 86_400_000;

/** The server with people whose browsers stay connected for as long as a test lets the clock run. */
export async function tellers(people: readonly Person[]): Promise<Tellers> {
  const server = await testApp({}, { load: loadHere });
  const known = new Map<string, { id: string; token: string }>();
  for (const person of people) known.set(person.login, await connect(server.deps.store, person));
  const headersOf = (login: string) => ({ authorization: `Bearer ${known.get(login)?.token ?? ""}` });
  const tell: Tellers["tell"] = (login, entries, key = randomUUID()) =>
    server.post("/api/learning", { key, entries }, headersOf(login));
  return {
    server,
    headersOf,
    tell,
    idOf: (login) => known.get(login)?.id ?? "",
    async setGroups(login, groups) {
      await server.deps.store.write((trx) =>
        trx
          .updateTable("user")
          .set({ groups: JSON.stringify(groups) })
          .where("username", "=", login)
          .execute(),
      );
    },
    async opens(login, ...records) {
      const at = server.clock.now.toISOString();
      const response = await tell(
        login,
        records.map((record) => ({ kind: "opened", at, record, position: 0, query: "тариф" })),
      );
      if (!response.ok) throw new Error(await response.text());
    },
    async tuningOf(login) {
      const response = await server.get("/api/records", headersOf(login));
      const { tuning } = SyncPage.parse(await response.json());
      if (!tuning) throw new Error("A first sync brings no tuning");
      return tuning;
    },
    passDays(days) {
      server.clock.now = new Date(server.clock.now.getTime() + days * dayMs);
    },
  };
}

/** Straight into the tables: a sign-in takes 90 ms of hashing on purpose. */
async function connect(store: Store, person: Person): Promise<{ id: string; token: string }> {
  const [id, token] = [randomUUID(), randomUUID()];
  const { login, role = "seller", groups = [], region = null, channel = null } = person;
  const at = "2026-01-12T07:00:00.000Z";
  const written = { createdAt: at, updatedAt: at };
  await store.write(async (trx) => {
    await trx
      .insertInto("user")
      .values({
        ...written,
        id,
        name: login,
        email: `${login}@polis.example`,
        emailVerified: 1,
        image: null,
        username: login,
        displayUsername: null,
        role,
        active: 1,
        groups: JSON.stringify(groups),
        region,
        channel,
        department: null,
        joinedAt: null,
        skills: null,
      })
      .execute();
    await trx
      .insertInto("session")
      .values({
        ...written,
        id: `session ${id}`,
        token: secretDigest(token),
        userId: id,
        expiresAt: "2099-01-01T00:00:00.000Z",
        ipAddress: null,
        userAgent: null,
        kind: "device",
        deviceName: null,
        seenAt: "2098-01-01T00:00:00.000Z",
      })
      .execute();
  });
  return { id, token };
}
