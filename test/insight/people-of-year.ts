import type { Role } from "../../core/contract/person.ts";
import { secretDigest } from "../../server/identity/secret-digest.ts";
import type { Store, Writing } from "../../server/store/store.ts";
import { type Company, joinedOn, type Seller } from "./company.ts";
import { asOf } from "./planted.ts";

/** Whoever looks at the year, each called as their role. */
const readers = ["lead", "admin", "trainer", "agent", "seller"] as const satisfies readonly Role[];
export type Reader = (typeof readers)[number];

/** So many sellers are signed in: enough for a desk that is busy. */
export const signedInSellers = 50;

/** What the requests of somebody who is signed in carry. */
export const headersOf = (person: string): Record<string, string> => ({
  authorization: `Bearer token-${person}`,
});

/** Everybody of the company, with readers and some others signed in. @param kept what of a token lies in the database. */
export async function addPeople(
  store: Store,
  { sellers, agents }: Company,
  kept: (token: string) => string = secretDigest,
): Promise<void> {
  const nowhere = { region: null, channel: null, department: null, joinedAt: null };
  const staff = [
    ...readers.map((role) => ({ id: role, role })),
    ...agents.map((id) => ({ id, role: "agent" })),
    { id: "specialist-1", role: "specialist" },
  ];
  await store.write(async (trx) => {
    for (const { id, role } of staff) await addPerson(trx, { ...nowhere, id, name: id, role });
    for (const seller of sellers) await addPerson(trx, { ...placeOf(seller), role: "seller" });
    const signedIn = [...staff, ...sellers.slice(0, signedInSellers)];
    for (const { id } of signedIn) {
      const token = kept(`token-${id}`);
      await trx
        .insertInto("session")
        .values({ ...sessionRow(id), token })
        .execute();
    }
  });
}

function placeOf(seller: Seller) {
  const { id, name, region, channel, department } = seller;
  return { id, name, region, channel, department, joinedAt: joinedOn(seller) };
}

type Person = Pick<Seller, "id" | "name"> & {
  readonly role: string;
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  readonly joinedAt: string | null;
};

async function addPerson(trx: Writing, person: Person): Promise<void> {
  await trx
    .insertInto("user")
    .values({
      ...person,
      email: `${person.id}@polis.example`,
      emailVerified: 1,
      image: null,
      createdAt: asOf,
      updatedAt: asOf,
      username: person.id,
      displayUsername: null,
      active: 1,
      groups: "[]",
      skills: null,
    })
    .execute();
}

const sessionRow = (id: string) => ({
  id: `session-${id}`,
  userId: id,
  // Sessions are judged by the machine's clock, all else by the year's.
  expiresAt: "2099-01-01T00:00:00.000Z",
  createdAt: asOf,
  updatedAt: asOf,
  ipAddress: null,
  userAgent: null,
  kind: "device" as const,
  deviceName: null,
  seenAt: "2098-01-01T00:00:00.000Z",
});
