import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Called } from "../../../core/contract/call.ts";
import { problemTold } from "./problem-told.ts";

const staleMs = 60_000;

/** What the server said to a question; while a new one is on its way, the answer to the one before stays. */
export type Answering<T> =
  | { readonly kind: "loading"; readonly answer: T | null }
  | { readonly kind: "ready"; readonly answer: T }
  /** With what the server says of it; null where it said nothing. */
  | { readonly kind: "failed"; readonly answer: null; readonly why: string | null };

/** An answer, and how to ask for it again. */
export type Answers<T> = { readonly answering: Answering<T>; readonly again: () => void };

/**
 * Asks the server, and asks anew whenever the question changes.
 * @param question what tells one question from another, as the address of the call
 */
export function useAnswer<T>(question: string, ask: () => Promise<Called<T>>): Answers<T> {
  const answering = useSignal<Answering<T>>({ kind: "loading", answer: null });
  const attempt = useSignal(0);
  useEffect(() => {
    const askedAt = Date.now();
    let wanted = true;
    answering.value = { kind: "loading", answer: answering.peek().answer };
    const read = async (): Promise<void> => {
      const called = await ask();
      if (!wanted) return;
      answering.value =
        called.kind === "ok"
          ? { kind: "ready", answer: called.answer }
          : {
              kind: "failed",
              answer: null,
              why: called.kind === "problem" ? problemTold(called.problem) : null,
            };
    };
    void read();
    // What was left open in another tab must not look like now.
    const look = (): void => {
      if (!document.hidden && Date.now() - askedAt > staleMs) attempt.value += 1;
    };
    document.addEventListener("visibilitychange", look);
    return () => {
      wanted = false;
      document.removeEventListener("visibilitychange", look);
    };
  }, [question, attempt.value]);
  return { answering: answering.value, again: () => (attempt.value += 1) };
}
