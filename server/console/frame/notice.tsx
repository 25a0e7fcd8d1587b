import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../ui/icon.tsx";

type Told = { readonly text: string; readonly tone: "ok" | "danger" };

const current = signal<Told | null>(null);
const shownMs = 7000;

/** Tells what has been done, or could not be, at the foot of the screen. */
export function notice(text: string, tone: Told["tone"] = "ok"): void {
  current.value = { text, tone };
}

/** The place where notices appear, spoken by screen readers. */
export function NoticePlace(): JSX.Element {
  const told = current.value;
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => (current.value = null), shownMs);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <output class="notice-place">
      {told && (
        <span class={`notice notice-${told.tone}`}>
          <Icon name={told.tone === "ok" ? "check" : "alert"} />
          {told.text}
        </span>
      )}
    </output>
  );
}
