import type { JSX } from "preact";
import { Icon } from "../../ui/icon.tsx";
import { useApp } from "./app-context.ts";
import { filterMessages } from "./filter-messages.ts";

type Given = {
  readonly queries: readonly string[];
  readonly onTake: (query: string) => void;
  readonly onForget: (query: string) => void;
};

const mostShown = 5;

/** The last queries in the filters' place, which they leave at the first letter. Left and right move among them, Delete forgets one. */
export function RecentChips({ queries, onTake, onForget }: Given): JSX.Element | null {
  const say = filterMessages(useApp().language);
  if (queries.length === 0) return null;

  function onKeyDown(event: KeyboardEvent, query: string): void {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const chip = event.currentTarget.parentElement;
    const before = focusable(chip?.previousElementSibling);
    const behind = focusable(chip?.nextElementSibling);
    if (event.code === "ArrowLeft" && !event.altKey) before?.focus();
    else if (event.code === "ArrowRight" && !event.altKey) behind?.focus();
    else if (event.code === "Delete" || event.code === "Backspace") {
      (behind ?? before)?.focus();
      onForget(query);
    } else return;
    event.preventDefault();
  }

  return (
    <fieldset class="filter-bar recent" aria-label={say.recent}>
      <Icon name="clock" size={14} />
      {queries.slice(0, mostShown).map((query, at) => (
        <span class="filter recent-chip" key={query}>
          <button
            type="button"
            class="recent-query"
            tabIndex={at === 0 ? 0 : -1}
            aria-keyshortcuts="Delete"
            onClick={() => onTake(query)}
            onKeyDown={(event) => onKeyDown(event, query)}
          >
            {query}
          </button>
          <button
            type="button"
            class="recent-forget"
            tabIndex={-1}
            aria-label={say.forget(query)}
            onClick={() => onForget(query)}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      ))}
    </fieldset>
  );
}

function focusable(chip: Element | null | undefined): HTMLElement | null {
  return chip?.querySelector<HTMLElement>(".recent-query") ?? null;
}
