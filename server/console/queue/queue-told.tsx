import type { JSX } from "preact";
import { Told } from "../frame/told.tsx";
import { notifying } from "../frame/notifications.ts";
import { language } from "../platform/language.ts";
import { isWaiting } from "./arrangement.ts";
import { wholeQueue } from "./queue-filter.ts";
import { queueMessages } from "./queue-messages.ts";
import { queueReading, queueRows, refreshQueue } from "./queue-rows.ts";
import { filterQueue } from "./shown-queue.ts";

/** What stands where no row does: loading, failed, nothing fits, or nothing there. */
export function QueueTold(): JSX.Element {
  const say = queueMessages(language.value);
  const reading = queueReading.value;
  if (reading.kind === "loading") {
    return <output class="told told-text">{say.loading}</output>;
  }
  if (reading.kind === "failed") {
    return (
      <Told title={say.failedTitle} text={reading.detail ?? say.failed}>
        <button type="button" class="button" onClick={refreshQueue}>
          {say.again}
        </button>
      </Told>
    );
  }
  if ([...queueRows.value.values()].some(isWaiting)) {
    return (
      <Told title={say.noMatchTitle} text={say.noMatch}>
        <button type="button" class="button" onClick={() => filterQueue(wholeQueue)}>
          {say.showAll}
        </button>
      </Told>
    );
  }
  return <Told title={say.emptyTitle} text={notifying.value === "on" ? say.emptyNotified : say.empty} />;
}
