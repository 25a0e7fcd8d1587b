import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { deskOf } from "../../../../server/desk/desk-of.ts";
import { ReminderWatch } from "../../../../server/desk/reminders/reminder-watch.ts";
import { letterKinds } from "../../../../server/mail/letter-kinds.ts";
import { answerByLink } from "../../../../server/routing/answer-by-link.ts";
import { returnSilent } from "../../../../server/routing/return-silent.ts";
import { answer, ask, type DeskApp, type Someone } from "./desk-app.ts";
import { routingApp } from "./routing-app.ts";

let desk: DeskApp;
let watch: ReminderWatch;
let seller: Someone;
let alina: Someone;
beforeEach(async () => {
  desk = await routingApp();
  watch = new ReminderWatch({ desk: theDesk(), live: desk.hub });
  seller = await desk.someone();
  alina = await desk.someone({ role: "agent", name: "Алина Котова" });
});
afterEach(() => desk.close());

const theDesk = () => deskOf(desk.hub, { ...desk, catalogue: desk.portal });

async function routed(to = "contact:belov"): Promise<number> {
  const { id } = await ask(seller, { text: "ТАЙНА" });
  await route(id, to);
  return id;
}
async function route(id: number, to = "contact:belov"): Promise<void> {
  await alina.get(endpoints.route, { params: { id }, body: { key: crypto.randomUUID(), to, note: "" } });
}

/** Looks at the clocks as the server does every few seconds. */
async function look(): Promise<void> {
  await watch.turn();
  await returnSilent(theDesk());
}

const lettering = () => ({ ...desk, config: desk.config });
const rows = () =>
  desk.store.read
    .selectFrom("letter")
    .selectAll()
    .where("kind", "=", "specialist-link")
    .orderBy("id")
    .execute();

/** What the letters to belov would say now: null for nothing, the moment for what is put off. */
async function written(): Promise<({ subject: string; text: string } | { later: string } | null)[]> {
  return Promise.all((await rows()).map((row) => letterKinds["specialist-link"].compose(row, lettering())));
}
async function subjects(): Promise<(string | null)[]> {
  return (await written()).map((letter) =>
    letter === null ? null : "later" in letter ? letter.later : letter.subject,
  );
}
async function newestLink(): Promise<string> {
  const letter = (await written()).at(-1);
  const text = letter && "text" in letter ? letter.text : "";
  return /\/specialist\/([\w-]+)/.exec(text)?.[1] ?? "";
}

describe("a specialist with a link is reminded of their own time", () => {
  test("by letter at four fifths and at the end, each once and with a fresh link; not at half", async () => {
    const id = await routed();
    desk.pass(8);
    await look();
    expect(await rows()).toHaveLength(1);
    desk.pass(4);
    await look();
    await look();
    const first = await newestLink();
    expect(await subjects()).toEqual([
      expect.stringMatching(/^Нужен ваш ответ на вопрос № 1\. /),
      expect.stringMatching(/^Напоминание: вопрос № 1 ждёт вашего ответа\. Ответ эксперту нужен до .*10:15/),
    ]);
    desk.pass(3);
    await look();
    await look();
    const letters = await written();
    expect((await rows()).map(({ recipient }) => recipient)).toEqual(Array(3).fill("belov@polis.example"));
    // What the first two would say is over with the time.
    expect(letters.slice(0, 2)).toEqual([null, null]);
    expect(letters[2]).toMatchObject({ subject: "Вопрос № 1: срок вашего ответа прошёл" });
    expect(JSON.stringify(letters[2])).toContain("Ваш ответ ему всё ещё поможет");
    expect(JSON.stringify(letters)).not.toContain("ТАЙНА");
    const last = await newestLink();
    expect(last).not.toBe(first);
    expect(await answerByLink(theDesk(), last, { text: "Осмотр нужен", sources: [] })).toBe("thanked");
    const { messages } = await alina.get(endpoints.request, { params: { id } });
    expect(messages.at(-1)).toMatchObject({ kind: "from-specialist", text: "Осмотр нужен" });
    // Who has answered late is not told that it would still help.
    expect((await written()).at(-1)).toBeNull();
  });

  test("as one of a group too", async () => {
    await routed("group:андеррайтинг");
    desk.pass(12);
    await look();
    expect(await subjects()).toHaveLength(2);
  });

  test("not once they have answered, the seller owes a reply, or the seller has the answer", async () => {
    const [answered, paused, over] = [await routed(), await routed(), await routed()];
    desk.pass(12);
    await look();
    const [, , , ...reminders] = await rows();
    expect(reminders.map(({ request }) => request)).toEqual([answered, paused, over]);
    const letter = await letterKinds["specialist-link"].compose(reminders[0] ?? raise(), lettering());
    const link = letter && "text" in letter ? /\/specialist\/([\w-]+)/.exec(letter.text)?.[1] : undefined;
    await answerByLink(theDesk(), link ?? "", { text: "Нужен", sources: [] });
    const question = { key: crypto.randomUUID(), text: "Какой регион?" };
    await alina.get(endpoints.askSeller, { params: { id: paused }, body: question });
    await alina.get(endpoints.answer, { params: { id: over }, body: answer() });
    expect((await subjects()).slice(3)).toEqual([null, null, null]);
    desk.pass(3);
    await look();
    expect(await rows()).toHaveLength(6);
  });

  test("never at night: what was held up on its way waits until the hours go on", async () => {
    // Asked at 17:47; the desk closes at 18:00.
    desk.pass(7 * 60 + 47);
    await routed();
    desk.pass(12);
    await look();
    desk.pass(60);
    expect((await subjects()).at(-1)).toBe("2026-02-03T06:00:00Z");
    desk.pass(14 * 60 + 2);
    expect((await subjects()).at(-1)).toMatch(/^Напоминание/);
  });

  test("and of the time of a question merged into theirs that is due sooner", async () => {
    const child = await ask(seller);
    desk.pass(14);
    const root = await ask(seller);
    await alina.get(endpoints.merge, { params: { id: child.id }, body: { into: root.id } });
    await route(root.id);
    desk.pass(10);
    await look();
    const about = (await rows()).map((row) => row.about);
    expect(about).toContainEqual(expect.stringContaining(`"clock":"running","sooner":${child.id}`));
    expect((await subjects()).at(-1)).toMatch(/^Напоминание: вопрос № 2 .* нужен до .*10:30/);
  });
});

test("without mail nothing is queued for them", async () => {
  const id = await routed();
  const { mail: _, ...config } = desk.config;
  await returnSilent({ ...theDesk(), config });
  desk.pass(15);
  await returnSilent({ ...theDesk(), config });
  expect((await alina.get(endpoints.request, { params: { id } })).routed).toBeNull();
  expect(await rows()).toHaveLength(1);
});

function raise(): never {
  throw new Error("There is no such letter");
}
