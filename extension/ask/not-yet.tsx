import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "../palette/app-context.ts";
import { ScreenHead } from "../palette/screen-head.tsx";
import { notYetMessages } from "./not-yet-messages.ts";

/** In place of the form where one may not ask yet. What was typed for it is kept. */
export function NotYet({ day }: { day: string | null }): JSX.Element {
  const { language, go } = useApp();
  const say = notYetMessages(language);
  const search = useRef<HTMLButtonElement>(null);
  useEffect(() => search.current?.focus(), []);
  return (
    <div class="screen">
      <ScreenHead title={say.title} onBack={() => go({ kind: "search" })} />
      <div class="gate">
        <p>{say.why(day)}</p>
        <button
          type="button"
          class="button button-primary"
          ref={search}
          onClick={() => go({ kind: "search" })}
        >
          {say.toSearch}
        </button>
      </div>
    </div>
  );
}
