import { useEffect, useRef, useState } from "preact/hooks";
import type { Draft, DraftSlot } from "../platform/protocol.ts";
import { useApp } from "./app-context.ts";

export type DraftText = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** The text that came back from an earlier time, if any did. */
  readonly restored: string | null;
};

const saveAfterMs = 300;

/**
 * A typed text that survives closing, reload and a lost connection. What was saved comes in only while nothing has
 * been typed yet.
 * @param first what the text begins with: `kept` as if it had been typed, `passing` until it is changed.
 */
export function useDraft(slot: DraftSlot, first: string, standing: "kept" | "passing" = "kept"): DraftText {
  const { host } = useApp();
  const [text, setText] = useState(first);
  const [restored, setRestored] = useState<string | null>(null);
  const touched = useRef(first !== "");
  const isTyped = useRef(first !== "" && standing === "kept");

  useEffect(() => {
    let over = false;
    async function load(): Promise<void> {
      const outcome = await host.call("draft", { slot });
      if (over || touched.current || outcome.kind !== "ok" || outcome.answer === null) return;
      setText(outcome.answer.text);
      setRestored(outcome.answer.text);
    }
    void load();
    return () => {
      over = true;
    };
  }, [host, slot]);

  const unsaved = useRef<(() => void) | null>(null);
  const saving = (typed: string) => (): void => {
    const draft: Draft | null = typed === "" ? null : { text: typed };
    unsaved.current = null;
    void host.call("saveDraft", { slot, draft });
  };
  useEffect(() => {
    if (!isTyped.current) return;
    const save = saving(text);
    unsaved.current = save;
    const timer = setTimeout(save, saveAfterMs);
    return () => clearTimeout(timer);
  }, [host, slot, text]);
  useEffect(() => {
    const save = (): void => unsaved.current?.();
    // A closed tab tells no effect of its end.
    addEventListener("pagehide", save);
    return () => {
      removeEventListener("pagehide", save);
      save();
    };
  }, []);

  return {
    text,
    restored,
    setText: (typed) => {
      touched.current = true;
      isTyped.current = true;
      // The screen may be gone before this is drawn: a question that was sent must not come back.
      unsaved.current = saving(typed);
      setText(typed);
    },
  };
}
