import type { JSX } from "preact";
import { figures } from "../../../core/language/figures.ts";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { type Draft, textOf } from "./draft.ts";
import { longestOf } from "./longest-of.ts";

/** How long a text may be: told once nine tenths of it are used. */
export function LengthTold({ draft }: { draft: Draft }): JSX.Element | null {
  const say = composerMessages(language.value);
  const left = longestOf(draft) - textOf(draft).length;
  if (left > longestOf(draft) / 10) return null;
  return left >= 0 ? (
    <span class="length">{say.left(figures(left, language.value))}</span>
  ) : (
    <span class="length length-over" role="alert">
      {say.over(figures(-left, language.value))}
    </span>
  );
}
