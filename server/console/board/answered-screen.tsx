import type { JSX } from "preact";
import { KeyBar } from "../frame/key-bar.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { useLeadScreen } from "./use-lead-screen.ts";
import type { AddressedFilter } from "../queue/filter-address.ts";
import { FilterTold } from "../queue/filter-told.tsx";
import { MineList } from "../queue/mine-list.tsx";
import { noneOf } from "../queue/queue-filter.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { answeredToday } from "./answered-today.ts";
import { answererOf } from "./board-counts.ts";
import { boardMessages } from "./board-messages.ts";
import { useFollowedDesk } from "./use-followed-desk.ts";

/** What was answered today, of a person or a topic: what stands behind the board's figure. */
export function AnsweredScreen({ filter }: { filter: AddressedFilter }): JSX.Element {
  const say = boardMessages(language.value);
  useTitle(say.answeredTitle);
  useFollowedDesk();
  useLeadScreen({ name: "board" });
  const { agent, topic } = filter;
  const rows = answeredToday.value.filter(
    (row) =>
      (agent === undefined || (answererOf(row)?.id ?? noneOf) === agent) &&
      (topic === undefined || (row.topic ?? noneOf) === topic),
  );
  return (
    <div class="queue-screen">
      <ScreenHead title={say.answeredTitle}>
        <Link to={{ name: "board" }} class="button">
          {say.toBoard} <kbd class="key">Esc</kbd>
        </Link>
      </ScreenHead>
      <FilterTold
        filter={filter}
        onChange={(change) => go({ name: "answered", filter: { ...filter, ...change } }, { replace: true })}
      />
      {rows.length === 0 ? (
        <Told title={say.noneAnsweredTitle} text={say.noneAnswered} />
      ) : (
        <div class="mine-lists">
          <MineList name={say.answeredTitle} rows={rows} answerer={answererOf} />
        </div>
      )}
      <KeyBar
        keys={[
          ["G P", "people"],
          ["Esc", "board"],
          ["?", "all"],
        ]}
      />
    </div>
  );
}
