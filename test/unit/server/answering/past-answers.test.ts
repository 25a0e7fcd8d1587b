import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { AnswerBook } from "../../../../server/answering/answer-book.ts";
import { erasePerson } from "../../../../server/desk/erase-person.ts";
import { answer, ask, type DeskApp, deskApp, section, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let marina: Someone;
let insider: Someone;
let anna: Someone;
beforeEach(async () => {
  desk = await deskApp();
  marina = await desk.someone({ name: "Марина Котова" });
  insider = await desk.someone({ name: "Олег Дятлов", groups: ["sellers"] });
  anna = await desk.someone({ role: "agent", name: "Анна Лебедева", groups: ["sellers"] });
  desk.sections.push(section("open", ["everyone"]), section("closed", ["sellers"]));
});
afterEach(() => desk.close());

async function answered(who: Someone, text: string, changes: Parameters<typeof answer>[0]): Promise<number> {
  const { id } = await ask(who, { text });
  await anna.get(endpoints.answer, { params: { id }, body: answer(changes) });
  return id;
}
const found = async (id: number, q: string) =>
  (await anna.get(endpoints.pastAnswers, { params: { id }, query: { q } })).answers;

describe("answers given before", () => {
  test("are found by words of question and answer, by a beginning, and in the other layout", async () => {
    const before = await answered(insider, "Какой тариф КАСКО в Казани?", { text: "Базовый тариф 4,6 %." });
    const { id } = await ask(marina, { text: "Сколько стоит каско?" });
    for (const query of ["тариф казани", "базовый", "каз", "nfhba"])
      expect([query, ...(await found(id, query)).map(({ request }) => request)]).toEqual([query, before]);
    expect(await found(id, "ипотека")).toEqual([]);
    // One letter begins a word of nearly every answer.
    expect([(await found(id, "б")).length, (await found(id, "ба")).length]).toEqual([0, 1]);
  });

  test("come with the sources that this seller may see, numbered anew", async () => {
    await answered(insider, "Лимит по КАСКО?", {
      text: "Лимит 2 млн [1], согласование [2].",
      sources: [{ record: "closed" }, { record: "open" }],
    });
    const { id } = await ask(marina, { text: "Лимит?" });
    expect(await found(id, "лимит")).toMatchObject([
      { text: "Лимит 2 млн, согласование [1].", sources: [{ record: "open" }], closed: 1 },
    ]);
    const own = await ask(insider, { text: "Лимит?" });
    expect(await found(own.id, "лимит")).toMatchObject([{ closed: 0, sources: [{}, {}] }]);
  });

  test("name neither the other seller nor their customer's numbers", async () => {
    await answered(insider, "Тариф?", { text: "Олег, по карте 4111 1111 1111 1111 тариф 4,2." });
    const { id } = await ask(marina, { text: "Тариф какой?" });
    const [one] = await found(id, "тариф");
    expect(one?.text).toBe("Коллега, по карте •••• тариф 4,2.");
  });

  test("are those in force: reopened and erased ones are not among them", async () => {
    const first = await answered(insider, "Тариф в Самаре?", { text: "Тариф 3,9." });
    const { id } = await ask(marina, { text: "Какой тариф?" });
    expect(await found(id, "тариф")).toHaveLength(1);
    await insider.get(endpoints.feedback, { params: { id: first }, body: { result: "incomplete" } });
    expect(await found(id, "тариф")).toEqual([]);
    await anna.get(endpoints.answer, { params: { id: first }, body: answer({ text: "Тариф 4,1." }) });
    expect((await found(id, "тариф")).map(({ text }) => text)).toEqual(["Тариф 4,1."]);
    await erasePerson(desk.store, insider.id, desk.now());
    expect(await found(id, "тариф")).toEqual([]);
  });
});

test("what is similar: answers that may serve again, and open requests that may be the same", async () => {
  const before = await answered(insider, "Какой тариф КАСКО в Казани для Haval?", { text: "4,6 %." });
  const open = await ask(insider, { text: "Какой тариф КАСКО в Казани?" });
  const { id } = await ask(marina, { text: "Какой тариф КАСКО в Казани?" });
  const similar = await anna.get(endpoints.similar, { params: { id } });
  expect(similar.answers.map(({ request }) => request)).toEqual([before]);
  expect(similar.open).toMatchObject([{ id: open.id, same: true, seller: { id: insider.id } }]);
  await anna.get(endpoints.merge, { params: { id }, body: { into: open.id } });
  expect((await anna.get(endpoints.similar, { params: { id } })).open).toEqual([]);
});

test("however long the server runs, it remembers the newest answers and no more than it would after a restart", async () => {
  const book = new AnswerBook(desk.store.read, new AbortController().signal, 2);
  const ids = [];
  for (const text of ["Тариф в Самаре?", "Тариф в Уфе?", "Тариф в Омске?"]) {
    ids.push(await answered(insider, text, { text: "Тариф 3,9." }));
    await book.prepare();
  }
  expect(new Set(await book.withWords("тариф", 10))).toEqual(new Set(ids.slice(1)));
});
