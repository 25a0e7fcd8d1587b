import { afterAll, describe, expect, test } from "vitest";
import type { Endpoint } from "../../core/contract/endpoint.ts";
import { endpoints } from "../../core/contract/endpoints.ts";
import { foreignNames } from "./foreign-names.ts";
import { namedInRequests } from "./named-in-requests.ts";
import { namedInside } from "./named-inside.ts";
import { answerTo } from "./operations.ts";
import type { Actor } from "./oracle.ts";
import { actors, answerCiting, createWorld, secrets, takeRightsAway } from "./world.ts";

/*
 * What a path names is the matrix's. Here is what bodies and queries name: somebody else's thing is refused in the very
 * words in which one that does not exist is refused, and it is there for whoever may name it.
 */

const world = await createWorld();
await takeRightsAway(world);
afterAll(() => world.close());

describe.each(Object.entries(foreignNames(world)))("%s", (_, { by, call, there, absent, may }) => {
  const answered = async (actor: Actor, name: string): Promise<string> =>
    answerTo(world, actor, { ...(await call(name)), name });

  test("that is not theirs is as one that is not there", async () => {
    const said = await answered(by, await there());
    expect(said).toMatch(/^4\d\d /);
    expect(said).toBe(await answered(by, absent));
  });

  test("that is theirs is taken", async () => {
    const name = await (may.name ?? there)();
    expect(await answered(may.by, name)).toMatch(/^20[01] /);
  });
});

test("whatever a body or a query of the contract names is tried, or it is said why it is nobody's secret", () => {
  const named = Object.values(endpoints).flatMap((endpoint: Endpoint) =>
    namedInside(endpoint).map((part) => `${endpoint.id} ${part}`),
  );
  expect(Object.keys(namedInRequests).toSorted()).toEqual([...new Set(named)].toSorted());
  const tried = Object.keys(foreignNames(world));
  const untried = Object.values(namedInRequests).filter(
    (how) => !how.startsWith("=") && !tried.includes(how),
  );
  expect(untried).toEqual([]);
});

test("a wrong password says nothing of who has an account", async () => {
  const said = await Promise.all(
    ["underwriter", actors.gone.login, "zqabsent"].map((username) =>
      answerTo(world, actors.nobody, {
        method: "POST",
        path: "/api/auth/sign-in/username",
        body: { username, password: "wrong horse" },
        name: username,
      }),
    ),
  );
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toMatch(/^401 /);
});

test("an answer on its way is nobody's but its author's to take back", async () => {
  const [held, none] = [await world.asked(actors.underwriter), await world.asked(actors.underwriter)];
  await world.seen(actors.insider, `POST /api/requests/${held.id}/held-answer`, answerCiting(secrets.limits));
  const takenBack = (actor: Actor, id: number): Promise<string> =>
    answerTo(world, actor, {
      method: "DELETE",
      path: `/api/requests/${id}/held-answer`,
      name: String(id),
    });
  for (const colleague of [actors.agent, actors.lead]) {
    const said = await takenBack(colleague, held.id);
    expect(said).toMatch(/^404 /);
    expect(said).toBe(await takenBack(colleague, none.id));
  }
  expect(await takenBack(actors.insider, held.id)).toMatch(/^200 /);
});
