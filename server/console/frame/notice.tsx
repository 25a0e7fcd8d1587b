import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../ui/icon.tsx";
import { useCommands } from "../keys/use-commands.ts";

/** What can be done about what is told, while it is: by its button, or by Alt Z. */
type Act = { readonly word: string; readonly run: () => void };
type Told = { readonly text: string; readonly tone: "ok" | "danger"; readonly act: Act | undefined };

const current = signal<Told | null>(null);
const shownMs = 7000;
const actMs = 20_000;

/** Tells what has been done, or could not be, at the foot of the screen. */
export function notice(text: string, tone: Told["tone"] = "ok", act?: Act): void {
  current.value = { text, tone, act };
}

/** The place where notices appear, spoken by screen readers. */
export function NoticePlace(): JSX.Element {
  const told = current.value;
  const act = (): boolean => {
    const run = current.peek()?.act?.run;
    if (run === undefined) return false;
    current.value = null;
    run();
    return true;
  };
  useCommands((command) => command === "undo" && act());
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => (current.value = null), told.act === undefined ? shownMs : actMs);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <output class="notice-place">
      {told && (
        <span class={`notice notice-${told.tone}`}>
          <Icon name={told.tone === "ok" ? "check" : "alert"} />
          {told.text}
          {told.act && (
            <button type="button" class="link-button notice-act" onClick={act}>
              {told.act.word}{" "}
              <span class="keys" aria-hidden="true">
                <kbd class="key">Alt</kbd>
                <kbd class="key">Z</kbd>
              </span>
            </button>
          )}
        </span>
      )}
    </output>
  );
}
