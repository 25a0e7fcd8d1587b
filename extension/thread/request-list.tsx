import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useApp } from "../palette/app-context.ts";
import { WaitingRow } from "../palette/own-request-row.tsx";
import { RequestCard } from "./request-card.tsx";
import { requestShelves, shelfNames, type Shelf } from "./request-shelves.ts";
import { threadMessages } from "./thread-messages.ts";

/** All own requests, on shelves: waiting for me, in work, closed. */
export function RequestList(): JSX.Element {
  const { state, language, go } = useApp();
  const say = threadMessages(language);
  const [chosen, setChosen] = useState<Shelf>("all");
  const shelves = requestShelves(state.requests);
  const names: Record<Shelf, string> = {
    all: say.all,
    "wait-for-me": say.waitForMe,
    "in-work": say.inWork,
    closed: say.closed,
  };
  const shown = shelves[chosen];
  const waiting = chosen === "all" || chosen === "in-work" ? state.outbox : [];
  return (
    <>
      <fieldset class="filters" role="radiogroup">
        <legend class="visually-hidden">{say.show}</legend>
        {shelfNames.map((shelf) => (
          <label class="filter" key={shelf}>
            <input
              type="radio"
              class="visually-hidden"
              name="shelf"
              checked={shelf === chosen}
              onChange={() => setChosen(shelf)}
            />
            {names[shelf]}
            <span class="filter-count figures">{shelves[shelf].length}</span>
          </label>
        ))}
      </fieldset>
      <ul class="request-list">
        {waiting.map((item) => (
          <li key={item.key}>
            <button type="button" class="card own" onClick={() => go({ kind: "leaving", key: item.key })}>
              <WaitingRow item={item} />
            </button>
          </li>
        ))}
        {shown.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
      {shown.length + waiting.length === 0 && (
        <p class="nothing">{chosen === "all" ? say.none : say.noneHere}</p>
      )}
    </>
  );
}
