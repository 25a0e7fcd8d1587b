import { tokenize } from "../../core/analysis/tokenize.ts";
import type { Pin } from "../../core/contract/tuning.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { cleanLine } from "../desk/clean-text.ts";
import type { Refusal } from "../outcome.ts";
import { tuningMessages } from "./tuning-messages.ts";

type Checking = {
  readonly language: Language;
  readonly now: Date;
  /** Whether whoever puts it there may see this section. */
  readonly sees: (record: string) => boolean;
};

type Checked = { readonly kind: "good"; readonly pin: Omit<Pin, "id"> } | Refusal;

/** A pin as it is kept, or every field that is wrong with it. */
export function checkPin(
  { queries, record, until, badge }: Omit<Pin, "id">,
  { language, now, sees }: Checking,
): Checked {
  const say = tuningMessages(language);
  const errors: { at: string; message: string }[] = [];
  const clean = queries.map(cleanLine);
  const seen = new Set<string>();
  for (const [at, query] of clean.entries()) {
    const words = tokenize(query)
      .map(({ form }) => form)
      .join(" ");
    if (words === "") errors.push({ at: `queries.${at}`, message: say.noWords });
    else if (seen.has(words)) errors.push({ at: `queries.${at}`, message: say.sameQuery(query) });
    seen.add(words);
  }
  if (!sees(record)) errors.push({ at: "record", message: say.noRecord });
  if (until !== null && until < now.toISOString().slice(0, 10))
    errors.push({ at: "until", message: say.isOver(until) });
  if (errors.length > 0) return { problem: "invalid", errors };
  return { kind: "good", pin: { queries: clean, record, until, ...(badge === undefined ? {} : { badge }) } };
}
