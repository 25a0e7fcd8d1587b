import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PastAnswer } from "../../../core/contract/answering.ts";
import type { Source } from "../../../core/contract/request.ts";
import { cite } from "./cite.ts";
import { type Draft, hasText, textOf } from "./draft.ts";
import { dropSource } from "../../../core/desk/drop-source.ts";
import { applyEdit, type Edit, edited } from "./edit.ts";
import type { Range } from "./format.ts";
import { insertAnswer } from "./insert-answer.ts";
import { draftKey, keepDraft, readDraft } from "./kept-drafts.ts";

type Keeping = "none" | "changed" | "kept" | "not-kept";

/** A draft at work: the composer shows it, and other parts of the screen put sources into it. */
export type Composing = {
  readonly draft: Signal<Draft>;
  readonly keeping: Signal<Keeping>;
  readonly previewing: Signal<boolean>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly set: (change: Partial<Draft>) => void;
  /** Gives the field the focus, and a selection, as soon as it is there with the text at hand: before the next key. */
  readonly focus: (select?: Selected) => void;
  /** The field has been drawn. */
  readonly drawn: () => void;
  /** Makes a change in the text at hand, by way of the field where it is shown. */
  readonly edit: (edit: Edit) => void;
  /** Cites a source at the caret, or in place of a range. */
  readonly cite: (source: Source, range?: Range) => void;
  /** Puts an answer given before at the caret, or in place of a range, with its sources. */
  readonly insertAnswer: (answer: Pick<PastAnswer, "text" | "sources">, range?: Range) => void;
  /** Takes a source away, and its citations with it. @param number from 1 */
  readonly drop: (number: number) => void;
};

type Selected = readonly [from: number, to: number];

const restMs = 400;

/** The draft of a request: read from this browser, kept there a moment after each change and when the page goes. */
export function useComposing(account: string, request: number): Composing {
  const draft = useSignal<Draft>(readDraft({ account, request }));
  const keeping = useSignal<Keeping>(hasText(draft.peek()) ? "kept" : "none");
  const previewing = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef(0);
  const awaited = useRef<{ readonly select: Selected | undefined } | null>(null);

  const keep = (): void => {
    clearTimeout(timer.current);
    if (keeping.peek() !== "changed") return;
    const kept = keepDraft({ account, request }, draft.peek());
    keeping.value = !kept ? "not-kept" : hasText(draft.peek()) ? "kept" : "none";
  };
  useEffect(() => {
    const ending = new AbortController();
    addEventListener("pagehide", keep, { signal: ending.signal });
    document.addEventListener("visibilitychange", keep, { signal: ending.signal });
    // The same request in another tab: what was written there last stands here too, unless this one is being written.
    addEventListener(
      "storage",
      (event) => {
        if (event.key !== draftKey({ account, request }) || keeping.peek() === "changed") return;
        draft.value = readDraft({ account, request });
        keeping.value = hasText(draft.peek()) ? "kept" : "none";
      },
      { signal: ending.signal },
    );
    return () => {
      ending.abort();
      keep();
    };
    // All it uses stays the same for a request.
  }, []);

  return useMemo(() => {
    const composing: Composing = {
      draft,
      keeping,
      previewing,
      field,
      set(change) {
        draft.value = { ...draft.peek(), ...change, changedAt: Date.now() };
        keeping.value = "changed";
        clearTimeout(timer.current);
        timer.current = window.setTimeout(keep, restMs);
      },
      focus(select) {
        awaited.current = { select };
        composing.drawn();
      },
      drawn() {
        const wanted = awaited.current;
        if (!wanted || field.current?.value !== textOf(draft.peek())) return;
        awaited.current = null;
        field.current.focus();
        if (wanted.select) field.current.setSelectionRange(...wanted.select);
      },
      edit(edit) {
        // The field may not be there, or still show the other text.
        if (field.current?.value === textOf(draft.peek())) applyEdit(field.current, edit);
        else composing.set({ [draft.peek().mode]: edited(textOf(draft.peek()), edit) });
      },
      cite(source, range) {
        if (draft.peek().mode !== "answer") composing.set({ mode: "answer" });
        const { answer, sources } = draft.peek();
        const caret = field.current?.selectionEnd ?? answer.length;
        const cited = cite({ text: answer, sources }, range ?? { from: caret, to: caret }, source);
        composing.set({ sources: cited.sources });
        composing.edit(cited.edit);
      },
      insertAnswer(answer, range) {
        if (draft.peek().mode !== "answer") composing.set({ mode: "answer" });
        const { answer: text, sources } = draft.peek();
        const caret = field.current?.selectionEnd ?? text.length;
        const inserted = insertAnswer({ text, sources }, range ?? { from: caret, to: caret }, answer);
        composing.set({ sources: inserted.sources });
        composing.edit(inserted.edit);
      },
      drop(number) {
        const { answer, sources } = draft.peek();
        const insert = dropSource(answer, number);
        composing.set({ sources: sources.filter((_, index) => index !== number - 1) });
        const end = insert.length;
        if (insert !== answer) composing.edit({ from: 0, to: answer.length, insert, select: [end, end] });
      },
    };
    return composing;
    // One for the life of the screen.
  }, []);
}
