import { z } from "zod";
import type { Language } from "../core/language/define-messages.ts";
import type { ProblemCode } from "../core/contract/problem.ts";
import type { Refusal } from "./outcome.ts";

export const zodErrors = { ru: z.locales.ru().localeError, en: z.locales.en().localeError };

/**
 * What a schema found wrong, as the contract tells it: an empty or overlong text by its own code where the endpoint
 * has one, everything else field by field in the language that the schema was given.
 */
export function zodRefusal(error: z.ZodError, problems: readonly ProblemCode[]): Refusal {
  const errors = error.issues.map((issue) => ({
    at: issue.path.map(String).join("."),
    message: issue.message,
  }));
  const text = error.issues.find((issue) => issue.path.length === 1 && issue.path[0] === "text");
  if (text?.code === "too_small" && problems.includes("empty-text")) return { problem: "empty-text", errors };
  if (text?.code === "too_big" && problems.includes("too-long")) {
    const was = typeof text.input === "string" ? text.input.trim().length : Number(text.maximum) + 1;
    return { problem: "too-long", errors, length: { most: Number(text.maximum), was } };
  }
  return { problem: "invalid", errors };
}

/** How every part of a call is parsed: errors in the caller's language, with what was given beside them. */
export function parseOptions(language: Language) {
  return { error: zodErrors[language], reportInput: true } as const;
}
