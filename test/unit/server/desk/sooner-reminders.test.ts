import { afterEach, beforeEach, expect, test } from "vitest";
import { endpoints } from "../../../../core/contract/endpoints.ts";
import { ask, type Someone } from "./desk-app.ts";
import { reminderDesk, type ReminderDesk } from "./reminder-desk.ts";

let desk: ReminderDesk;
let viktor: Someone;
beforeEach(async () => {
  desk = await reminderDesk();
  viktor = await desk.someone({ role: "specialist", name: "Виктор Лавров" });
});
afterEach(() => desk.close());

/** A question that was asked `minutes` before another one, merged into it; the other is with the specialist. */
async function mergedInto(minutes: number): Promise<{ child: number; root: number }> {
  const child = await ask(desk.seller);
  desk.pass(minutes);
  const root = await ask(desk.seller);
  await desk.alina.get(endpoints.merge, { params: { id: child.id }, body: { into: root.id } });
  const body = { key: crypto.randomUUID(), to: viktor.id, note: "" };
  await desk.alina.get(endpoints.route, { params: { id: root.id }, body });
  return { child: child.id, root: root.id };
}

test("owner and specialist are reminded by the time of a merged question that is due before the one it waits with", async () => {
  // The child has used 14 of its 30 minutes when the other one is asked and routed.
  const { child, root } = await mergedInto(14);
  desk.pass(1);
  expect(await desk.look()).toEqual([
    [child, 50, ["Алина Юсупова"]],
    [root, 50, ["специалист"]],
  ]);
  desk.pass(9);
  // 80 % of the child's: the specialist has used two thirds of their own fifteen minutes.
  const told = await desk.look();
  expect(told).toContainEqual([child, 80, ["Алина Юсупова", "Вера Ким"]]);
  expect(told).toContainEqual([root, 80, ["специалист"]]);
  expect(await desk.letters()).toContain(`специалист {"of":"specialist","percent":80,"sooner":${child}}`);
  const letters = await desk.written();
  expect(JSON.stringify(letters)).toMatch(/прошло 80 % времени\. Эксперт ждёт вашего ответа до [^"]*10:30/);
  expect(JSON.stringify(letters)).toContain(`/requests/${root}`);
});

test("each is told once, whoever looks", async () => {
  await mergedInto(14);
  desk.pass(1);
  await desk.look();
  expect(await desk.look()).toEqual([]);
  expect(await desk.look(desk.newWatch())).toEqual([]);
});

test("a merged question that is due later moves nobody but its owner", async () => {
  const root = await ask(desk.seller);
  desk.pass(5);
  const child = await ask(desk.seller);
  await desk.alina.get(endpoints.merge, { params: { id: child.id }, body: { into: root.id } });
  const body = { key: crypto.randomUUID(), to: viktor.id, note: "" };
  await desk.alina.get(endpoints.route, { params: { id: root.id }, body });
  desk.pass(15);
  const told = await desk.look();
  expect(told).toContainEqual([child.id, 50, ["Алина Юсупова"]]);
  expect(told.filter(([, , names]) => names.includes("специалист"))).toEqual(
    // Their own time is over with the fifteen minutes; nothing else is told them.
    [],
  );
});
