import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MailConfig } from "../../../../core/contract/config-mail.ts";
import { letterKinds } from "../../../../server/mail/letter-kinds.ts";
import { ownerAddress } from "../../../../server/portal-pages/owner-address.ts";
import { limits, type RepeatsWorld, repeatsWorld, tariffs } from "../clusters/repeats-world.ts";
import { section } from "../harness/plant-release.ts";

let world: RepeatsWorld;
beforeEach(async () => {
  world = await repeatsWorld(4);
  const { config } = world.server.deps;
  config.mail = MailConfig.parse({ host: "127.0.0.1", from: "ask@polis.example" });
  config.insight.owners.mail = { Авто: "avto@polis.example" };
  // Thursday: its week is told of on the Monday after.
  world.server.clock.now = new Date("2026-11-12T09:00:00Z");
});
afterEach(() => world.server.close());

const letters = () =>
  world.server.deps.store.read.selectFrom("letter").selectAll().where("kind", "=", "page-digest").execute();

async function askFromTariffs(people: number): Promise<void> {
  for (let at = 0; at < people; at += 1) await world.asks(`seller${at}`, `Вопрос ${at}`, tariffs.address);
}

async function written() {
  const [letter] = await letters();
  if (letter === undefined) return null;
  const { store, config, now, catalogue } = world.server.deps;
  return letterKinds["page-digest"].compose(letter, { store, config, now, portal: catalogue });
}

describe("the letter to a page's owner", () => {
  test("comes once, on Monday morning, with what was asked in the week before", async () => {
    await askFromTariffs(3);
    await world.server.tidy();
    expect(await letters()).toEqual([]);
    world.server.clock.now = new Date("2026-11-16T05:00:00Z");
    await world.server.tidy();
    expect(await letters()).toEqual([]);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    await world.server.tidy();
    await world.server.tidy();
    expect(await letters()).toMatchObject([{ recipient: "avto@polis.example", account: null }]);
    const letter = await written();
    expect(letter).toMatchObject({ subject: "С ваших страниц спрашивали: 3 вопроса за неделю" });
    expect(JSON.stringify(letter)).toContain("Тарифы КАСКО: 3 вопроса, 3 продавца");
    // The outbox holds ids and counts alone.
    expect(JSON.stringify(await letters())).not.toContain("Тарифы");
  });

  test("says nothing of fewer than three sellers", async () => {
    await askFromTariffs(2);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    await world.server.tidy();
    expect(await letters()).toEqual([]);
  });

  test("is not sent to whom the configuration takes off, nor where there are no letters", async () => {
    await askFromTariffs(3);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    world.server.deps.config.insight.owners.mail = { Авто: null };
    await world.server.tidy();
    world.server.deps.config.insight.owners = { digest: "off", mail: { Авто: "avto@polis.example" } };
    await world.server.tidy();
    expect(await letters()).toEqual([]);
  });

  test("is one, however its address is written, and is not sent to whom has left", async () => {
    const other = section({
      id: "terms",
      title: "Условия ОСАГО",
      text: "Срок договора: год.",
      owner: "Права",
    });
    await world.server.publish("20261112-080000-terms", [tariffs, limits, other]);
    const { config, store } = world.server.deps;
    config.insight.owners.mail = { Авто: "Agent@polis.example", Права: "agent@polis.example" };
    await askFromTariffs(3);
    for (const login of ["seller0", "seller1", "seller2"]) await world.asks(login, "Срок?", other.address);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    const setActive = (active: 0 | 1) =>
      store.write((trx) => trx.updateTable("user").set({ active }).where("username", "=", "agent").execute());
    await setActive(0);
    await world.server.tidy();
    expect(await letters()).toEqual([]);
    await setActive(1);
    await world.server.tidy();
    expect(await letters()).toMatchObject([{ account: world.idOf("agent"), recipient: null }]);
    expect(JSON.stringify(await written())).toMatch(/Тарифы КАСКО.*Условия ОСАГО/s);
  });

  test("says nothing of a page of which the owner sees a part: what was asked may be about the rest", async () => {
    const rest = { ...tariffs, id: "tariffs-2", heading: "Для андеррайтеров", audience: ["underwriting"] };
    await world.server.publish("20261112-080000-parts", [tariffs, rest, limits]);
    await askFromTariffs(3);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    await world.server.tidy();
    expect(await letters()).toEqual([]);
    world.server.deps.config.insight.owners.mail = { Авто: "agent@polis.example" };
    await world.server.tidy();
    expect(await letters()).toMatchObject([{ account: world.idOf("agent") }]);
  });

  test("is not written of a page that has been closed to its reader since", async () => {
    await askFromTariffs(3);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    await world.server.tidy();
    await world.server.publish("20261116-080000-closed", [{ ...tariffs, audience: ["underwriting"] }]);
    expect(await written()).toBeNull();
  });

  test("is not written of a page of which a part has been closed to its reader since", async () => {
    await askFromTariffs(3);
    world.server.clock.now = new Date("2026-11-16T07:00:00Z");
    await world.server.tidy();
    expect(await written()).not.toBeNull();
    const rest = { ...tariffs, id: "tariffs-2", heading: "Для андеррайтеров", audience: ["underwriting"] };
    await world.server.publish("20261116-080000-parts", [tariffs, rest]);
    expect(await written()).toBeNull();
  });
});

test("an owner is written to at the address that the portal gives, or that the configuration knows", () => {
  const mail = { Авто: "avto@polis.example", "olga@polis.example": null };
  expect(ownerAddress("Авто", { mail })).toBe("avto@polis.example");
  expect(ownerAddress("irina@polis.example", { mail })).toBe("irina@polis.example");
  expect(ownerAddress("olga@polis.example", { mail })).toBeNull();
  expect(ownerAddress("Отдел выплат", { mail })).toBeNull();
});
