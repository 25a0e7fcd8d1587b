import type { JSX, RefObject } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { LiveDot } from "../frame/live-dot.tsx";
import { language } from "../platform/language.ts";
import { showCall } from "../phone/call-shown.ts";
import { phoneMessages } from "../phone/phone-messages.ts";
import { FilterButton } from "./filter-button.tsx";
import { queueCounts } from "./queue-counts.ts";
import { queueTabs } from "./queue-filter.ts";
import { queueMessages } from "./queue-messages.ts";
import { filterQueue, queueFilter } from "./shown-queue.ts";

/** Title, tabs, search and filter of the queue, and whether it is live. */
export function QueueHead({ find }: { find: RefObject<HTMLInputElement | null> }): JSX.Element {
  const say = queueMessages(language.value);
  const { tab, words } = queueFilter.value;
  return (
    <header class="queue-head">
      <h1 class="screen-title">{say.queue}</h1>
      <fieldset class="tabs" aria-label={say.tabs}>
        {queueTabs.map((each) => (
          <button
            key={each}
            type="button"
            class="tab"
            aria-pressed={tab === each}
            onClick={() => filterQueue({ tab: each })}
          >
            {say[each]} <span class="tab-count figures">{queueCounts.value[each]}</span>
          </button>
        ))}
      </fieldset>
      <span class="queue-tools">
        <label class="find">
          <Icon name="search" />
          <span class="visually-hidden">{say.find}</span>
          <input
            ref={find}
            type="search"
            placeholder={say.find}
            value={words}
            aria-keyshortcuts="/"
            onInput={(event) => filterQueue({ words: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.code !== "Escape") return;
              filterQueue({ words: "" });
              event.currentTarget.blur();
              event.stopPropagation();
            }}
          />
          <kbd class="key" aria-hidden="true">
            /
          </kbd>
        </label>
        <button type="button" class="button" aria-keyshortcuts="G C" onClick={showCall}>
          <Icon name="phone" />
          {phoneMessages(language.value).call}
          <span class="keys" aria-hidden="true">
            <kbd class="key">G</kbd>
            <kbd class="key">C</kbd>
          </span>
        </button>
        <FilterButton />
        <LiveDot />
      </span>
    </header>
  );
}
