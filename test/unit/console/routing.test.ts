import { describe, expect, test } from "vitest";
import { keyCommand, noKeys } from "../../../server/console/keys/key-command.ts";
import { isFree } from "../../../server/console/queue/most-urgent-free.ts";
import { isInTab } from "../../../server/console/queue/queue-filter.ts";
import { stepWords } from "../../../server/console/request/step-words.ts";
import { becauseWords } from "../../../server/console/routing/because-words.ts";
import { matchingChoices } from "../../../server/console/routing/matching-choices.ts";
import { subDeadline } from "../../../server/console/routing/sub-deadline.ts";
import { RequestEvent } from "../../../core/contract/request-event.ts";
import { noon, row } from "./rows.ts";

const pressed = { shift: false, alt: false, control: false, inField: false };
const commandOf = (code: string, given: Partial<typeof pressed> = {}) =>
  keyCommand(noKeys, { ...pressed, code, ...given }, { letters: true }).command;

describe("keys of routing", () => {
  test("R routes outside fields, Alt R from the composer too", () => {
    expect(commandOf("KeyR")).toBe("route");
    expect(commandOf("KeyR", { inField: true })).toBeNull();
    expect(commandOf("KeyR", { inField: true, alt: true })).toBe("route");
  });
  test("N takes the next, after G it still goes to the most urgent", () => {
    expect(commandOf("KeyN")).toBe("take-next");
    const { state } = keyCommand(noKeys, { ...pressed, code: "KeyG" }, { letters: true });
    expect(keyCommand(state, { ...pressed, code: "KeyN" }, { letters: true }).command).toBe(
      "most-urgent-free",
    );
  });
});

describe("what is with a specialist", () => {
  const routed = {
    to: "viktor",
    name: "Виктор Лавров",
    at: "2026-11-23T08:50:00Z",
    dueAt: "2026-11-23T09:06:00Z",
  };
  test("has a tab of its own and is free to nobody", () => {
    const given = row({ id: 1, routedTo: "viktor", routed });
    expect(isInTab(given, "routed", "alina")).toBe(true);
    expect(isFree(given)).toBe(false);
  });
  test("tells its own deadline, past it too, and that it stands still", () => {
    expect(subDeadline(routed, noon, "en")).toMatch(/^until .*06, 6.min left$/);
    expect(subDeadline(routed, noon + 600_000, "ru")).toMatch(/^срок был в/);
    expect(subDeadline({ dueAt: null }, noon, "ru")).toBe("часы стоят");
  });
});

test("choices are found by every word that is typed, ё as е", () => {
  const all = [
    { name: "Артём Белов", note: "Андеррайтинг" },
    { name: "Андеррайтинг", note: "группа" },
  ];
  expect(matchingChoices(all, "артем андер")).toEqual([all[0]]);
  expect(matchingChoices(all, " ")).toEqual(all);
  expect(matchingChoices(all, "бухгалтерия")).toEqual([]);
});

test("why a topic is proposed is told with what was found", () => {
  const because = [
    { by: "words" as const, found: ["лимит", "согласовать"] },
    { by: "section" as const, found: ["Андеррайтинг"] },
  ];
  expect(becauseWords(because, "ru")).toBe("в вопросе «лимит», «согласовать», раздел «Андеррайтинг»");
  expect(becauseWords([{ by: "learned", words: [] }], "en")).toBe("questions like it had this topic");
});

test("the course tells hand-over, skipping and a specialist's silence", () => {
  const people = [{ id: "rustam", name: "Рустам Сафин" }];
  const told = (codes: Record<string, unknown>) => {
    const event = { seq: 1, request: 1, at: "2026-11-23T09:00:00Z", by: "rustam", ...codes };
    return stepWords(RequestEvent.parse(event), { people, events: [] }, { mine: "alina", language: "ru" });
  };
  expect(told({ kind: "assigned", to: "alina" })).toBe("передано вам");
  expect(told({ kind: "assigned", to: "rustam" })).toBe("передано: Рустам С.");
  expect(told({ kind: "assigned", to: null, by: null })).toBe("вернули в очередь");
  expect(told({ kind: "skipped", reason: "not-my-topic" })).toBe("пропуск (Рустам С.): не моя тема");
  expect(told({ kind: "returned", message: 4 })).toBe("от специалиста");
  expect(told({ kind: "returned", by: null })).toBe("специалист не ответил");
  expect(told({ kind: "returned" })).toBe("отозван у специалиста");
  expect(told({ kind: "topic", topic: "kasko", how: "agent" })).toBeNull();
});
