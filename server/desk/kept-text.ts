import type { RequestContext } from "../../core/contract/context.ts";
import { maskContext, masked } from "../../core/desk/mask-context.ts";
import { cleanText } from "./clean-text.ts";
import type { Desk } from "./desk.ts";

type Policy = Pick<Desk, "config">;

/** What is kept of a text from outside: clean, and without personal numbers where the policy masks them, whoever sent it. */
export function keptText({ config }: Policy, text: string): string {
  const clean = cleanText(text);
  return config.desk.personalData === "mask" ? masked(clean) : clean;
}

/** The same of what came along with a question. */
export function keptContext({ config }: Policy, context: RequestContext): RequestContext {
  return config.desk.personalData === "mask" ? maskContext(context) : context;
}
