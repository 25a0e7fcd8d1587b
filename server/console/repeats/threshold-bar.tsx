import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { repeatsMessages } from "./repeats-messages.ts";

// The threshold stands at two thirds, so that it is seen how far beyond it something is.
const room = 1.5;

/** How many sellers there are beside the threshold, as a bar with a mark; its words are for screen readers. */
export function ThresholdBar({ sellers, threshold }: { sellers: number; threshold: number }): JSX.Element {
  const share = Math.min(1, sellers / (threshold * room));
  return (
    <span
      class={`repeat-bar${sellers >= threshold ? " repeat-bar-full" : ""}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn by its own boxes, there is no picture to load
      role="img"
      aria-label={repeatsMessages(language.value).bar(sellers, threshold)}
    >
      <span class="repeat-bar-fill" style={{ width: `${share * 100}%` }} />
      <span class="repeat-bar-mark" style={{ left: `${100 / room}%` }} />
    </span>
  );
}
