import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import type { Feedback, RequestView } from "../../../../core/contract/request.ts";
import { ratingLinks } from "../../../../server/rating/rating-links.ts";
import { remindToRate } from "../../../../server/rating/remind-to-rate.ts";
import { answer, ask, type DeskApp, deskApp, type Someone } from "../desk/desk-app.ts";

let desk: DeskApp;
let seller: Someone;
let agent: Someone;
beforeEach(async () => {
  desk = await deskApp();
  seller = await desk.someone({ name: "Марина Котова" });
  agent = await desk.someone({ role: "agent", name: "Алина Юсупова" });
});
afterEach(() => desk.close());

async function answered(): Promise<RequestView> {
  const { id } = await ask(seller);
  desk.pass(7);
  return agent.get(endpoints.answer, { params: { id }, body: answer() });
}

const linkTo = ({ id, answeredAt }: Pick<RequestView, "id" | "answeredAt">): string =>
  ratingLinks(desk.config.server).linkTo({ request: id, answeredAt: answeredAt ?? "" });
const open = (link: string) => desk.app.request(link, { headers: { "accept-language": "ru" } });
const send = (link: string, form: Record<string, string>) =>
  desk.app.request(link, { method: "POST", body: new URLSearchParams(form) });
const seen = (id: number) => agent.get(endpoints.request, { params: { id } });

test("opening the link counts nothing, its button does, once for each thing said", async () => {
  const request = await answered();
  const link = linkTo(request);
  for (let scanned = 0; scanned < 3; scanned += 1) expect((await open(link)).status).toBe(200);
  expect((await seen(request.id)).rated).toBe(false);

  const form = { quick: "yes", result: "partly", reason: "unclear", comment: "Нет срока", thanks: "yes" };
  const sent = await send(link, form);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${new URL(link).pathname}?saved`]);
  await send(link, form);
  const { feedback, rated, thanked, events } = await seen(request.id);
  expect({ feedback, rated, thanked }).toEqual({
    feedback: { quick: true, result: "partly", reason: "unclear", thanks: true, comment: "Нет срока" },
    rated: true,
    thanked: true,
  });
  expect(events.filter(({ kind }) => kind === "feedback")).toHaveLength(1);
  const page = await (await open(`${link}?saved`)).text();
  expect(page).toContain("Записано");
  expect(page).toMatch(/value="partly"\s+class="rating-choice"\s+aria-pressed="true"/);
});

test("a letter's link shows what it says of the answer; nothing is counted until that is pressed, once", async () => {
  const request = await answered();
  const link = linkTo(request);
  const page = await (await open(`${link}?say=clear`)).text();
  expect(page).toContain("Записать: «Всё ясно, быстро»");
  expect(page).toMatch(/<button name="say" value="clear"/);
  expect((await seen(request.id)).rated).toBe(false);

  const sent = await send(`${link}?say=clear`, { say: "clear", comment: "" });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${new URL(link).pathname}?saved`]);
  expect((await seen(request.id)).feedback).toEqual({ quick: true, result: "complete" });
  // What is said already asks for no confirmation.
  expect(await (await open(`${link}?say=clear`)).text()).not.toContain('name="say"');
  expect(await (await open(`${link}?say=excellent`)).text()).not.toContain('name="say"');
  expect((await send(link, { say: "excellent" })).status).toBe(404);
});

test("each button says its own thing and leaves the others as they are", async () => {
  const request = await answered();
  const link = linkTo(request);
  await send(link, { say: "partly", comment: "Нет срока" });
  await send(link, { quick: "no", comment: "Нет срока" });
  expect((await seen(request.id)).feedback).toEqual({ quick: false, result: "partly", comment: "Нет срока" });
});

test("the page tells nothing of the question and is kept by nobody", async () => {
  const request = await answered();
  const response = await open(linkTo(request));
  expect(await response.text()).not.toContain(request.question ?? "");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("referrer-policy")).toBe("same-origin");
});

test("«send back» reopens the request; its link then says so, and an older answer's link names the newer one", async () => {
  const request = await answered();
  const link = linkTo(request);
  await send(link, { result: "incomplete" });
  expect((await seen(request.id)).state).toBe("open");
  expect(await (await open(link)).text()).toContain("снова в работе");
  desk.pass(3);
  const params = { id: request.id };
  const newer = await agent.get(endpoints.answer, { params, body: answer() });
  expect(await (await open(link)).text()).toContain("есть новый ответ");
  expect((await open(linkTo(newer))).status).toBe(200);
});

test("a link that was made up, cut short or is of another request rates nothing", async () => {
  const request = await answered();
  const other = await answered();
  const link = linkTo(request);
  const forged = [
    link.slice(0, -1),
    `${link}x`,
    link.replace(`/${request.id}.`, `/${other.id}.`),
    "/rate/1.2.3",
  ];
  for (const one of forged) {
    expect((await open(one)).status).toBe(404);
    expect((await send(one, { quick: "yes" })).status).toBe(404);
  }
  expect((await seen(request.id)).rated || (await seen(other.id)).rated).toBe(false);
});

test("what is no rating is refused and nothing is written", async () => {
  const request = await answered();
  expect((await send(linkTo(request), { result: "excellent" })).status).toBe(404);
  expect((await send(linkTo(request), { comment: "я".repeat(20_000) })).status).toBe(413);
  expect((await seen(request.id)).rated).toBe(false);
});

test("whoever has the answer by letter is reminded a day later, once, and not once they have rated", async () => {
  const [mailed, rated, here] = [await answered(), await answered(), await answered()];
  await desk.store.write((trx) =>
    trx.updateTable("request").set({ via: "mail" }).where("id", "!=", here.id).execute(),
  );
  await send(linkTo(rated), { quick: "yes" });
  const reminded = async () => {
    await remindToRate(desk.store, desk.now());
    const letters = desk.store.read
      .selectFrom("letter")
      .select("request")
      .where("kind", "=", "rate-reminder");
    return (await letters.execute()).map(({ request }) => request);
  };
  desk.pass(23 * 60);
  expect(await reminded()).toEqual([]);
  desk.pass(2 * 60);
  expect(await reminded()).toEqual([mailed.id]);
  desk.pass(24 * 60);
  expect(await reminded()).toEqual([mailed.id]);
});

test("words go along with any rating, sending back among them, or by themselves, and the desk reads them", async () => {
  const { id } = await answered();
  const say = async (body: Feedback): Promise<RequestView["feedback"]> => {
    await seller.get(endpoints.feedback, { params: { id }, body });
    return (await seen(id)).feedback;
  };
  expect(await say({ comment: "Спасибо за скорость" })).toEqual({ comment: "Спасибо за скорость" });
  expect(await say({ quick: true, comment: "Выручили" })).toEqual({ quick: true, comment: "Выручили" });
  expect(await say({ result: "incomplete", comment: "Не сказано про срок" })).toEqual({
    quick: true,
    result: "incomplete",
    comment: "Не сказано про срок",
  });
  expect((await seen(id)).state).toBe("open");
});
