import { expect, test } from "vitest";
import type { RequestRow } from "../../../core/contract/request.ts";
import { queueMessages } from "../../../server/console/queue/queue-messages.ts";
import { skipWords } from "../../../server/console/queue/skip-words.ts";

const alina = { by: { id: "a", name: "Алина Котова" }, reason: "not-my-topic" } as const;
const gone = { by: null, reason: "needs-time" } as const;

test.each<["ru" | "en", NonNullable<RequestRow["skips"]>, string, string]>([
  ["ru", [alina], "пропустил 1", "Алина Котова: не моя тема"],
  ["ru", [alina, gone], "пропустили 2", "Алина Котова: не моя тема; имя удалено: нужно больше времени"],
  ["en", [gone], "skipped by 1", "name erased: needs more time"],
])(
  "in %s of those who passed a request over: how many, who and why",
  (...[language, skips, count, words]) => {
    expect(queueMessages(language).skipped(skips.length)).toBe(count);
    expect(skipWords(skips, language)).toBe(words);
  },
);
