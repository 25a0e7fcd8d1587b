import { type Signal, useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SectionRecord } from "../../../core/contract/record.ts";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import { notice } from "../frame/notice.tsx";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { usePastAnswers } from "./use-past-answers.ts";
import { type Mention, mentionAt } from "./mention.ts";
import { quoteOf, sourceOfHit } from "./source-of-hit.ts";
import type { Composing } from "./use-composing.ts";
import { type FoundSources, useFoundSources } from "./use-found-sources.ts";
import { useSection } from "./use-section.ts";

export type Picker = {
  /** Beneath the hits. */
  readonly answers: readonly PastAnswer[];
  readonly mention: Mention | null;
  readonly found: FoundSources;
  readonly chosen: number;
  readonly section: Signal<SectionRecord | null>;
  readonly choose: (index: number) => void;
  /** The caret has moved or the text has changed. */
  readonly look: () => void;
  readonly insert: (withQuote: boolean) => void;
  /** Whether each hit tells what it owes its place to, instead of its text. */
  readonly explained: boolean;
  readonly explain: () => void;
  /** Takes the keys that belong to the open list. @returns whether it did */
  readonly keyDown: (event: KeyboardEvent) => boolean;
};

/**
 * The search after an `@` in the composer, over the portal and past answers: Esc leaves it for this `@`, and the words stay
 * as typed. @param request whose seller will read it; null where past answers are nobody's to see
 */
export function usePicker({ field, draft, cite, insertAnswer }: Composing, request: number | null): Picker {
  const at = useSignal<Mention | null>(null);
  const left = useSignal<number | null>(null);
  const shown = useComputed(() => (at.value && at.value.from !== left.value ? at.value : null));
  const query = useComputed(() => shown.value?.query ?? null);
  const mention = shown.value;
  const explained = useSignal(false);
  const found = useFoundSources(query, explained).value;
  const hits = mention && "hits" in found ? found.hits : [];
  const past = usePastAnswers(request, query).value;
  const answers = mention ? past : [];
  const options = hits.length + answers.length;
  const picked = useSignal(0);
  const chosen = Math.min(picked.value, Math.max(0, options - 1));
  const hit = hits[chosen] ?? null;
  const section = useSection(hit?.record ?? null);
  useEffect(() => {
    picked.value = 0;
  }, [picked, mention?.query]);

  const picker: Picker = {
    answers,
    mention,
    found,
    chosen,
    section,
    choose: (index) => (picked.value = index),
    explained: explained.value,
    explain: () => (explained.value = !explained.peek()),
    look() {
      const element = field.current;
      const quiet =
        !element || draft.peek().mode !== "answer" || element.selectionStart !== element.selectionEnd;
      at.value = quiet ? null : mentionAt(element.value, element.selectionEnd);
      if (at.value === null) left.value = null;
    },
    insert(withQuote) {
      const answer = answers[chosen - hits.length];
      if (answer && mention) {
        at.value = null;
        insertAnswer(answer, mention);
        if (answer.closed > 0)
          notice(composerMessages(language.value).closedSources(answer.closed), "danger");
        return;
      }
      if (!hit || !mention) return;
      const quote = withQuote ? quoteOf(hit, section.peek()) : undefined;
      at.value = null;
      cite(sourceOfHit(hit, quote), mention);
    },
    keyDown(event) {
      if (!mention || event.ctrlKey || event.metaKey) return false;
      if (event.altKey) {
        if (event.code !== "KeyW") return false;
        picker.explain();
        return true;
      }
      switch (event.code) {
        case "ArrowDown":
        case "ArrowUp":
          if (options === 0) return false;
          picked.value = (chosen + (event.code === "ArrowDown" ? 1 : options - 1)) % options;
          return true;
        case "Enter":
        case "NumpadEnter":
          picker.insert(event.shiftKey);
          return options > 0;
        case "Escape":
          left.value = mention.from;
          return true;
        default:
          return false;
      }
    },
  };
  return picker;
}
