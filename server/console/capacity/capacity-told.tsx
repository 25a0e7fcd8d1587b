import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Capacity } from "../../../core/contract/capacity.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { risks } from "../queue/risks.ts";
import { standsAs } from "../queue/standing-of-row.ts";
import { Link } from "../router/link.tsx";
import { capacityMessages } from "./capacity-messages.ts";
import { shareShown, shortDays } from "./capacity-words.ts";

/** How the days to come go in words: where it is short, what share is in time, whose help would be enough, and now. */
export function CapacityTold({ capacity }: { capacity: Capacity }): JSX.Element {
  const spoken = language.value;
  const say = capacityMessages(spoken);
  const { days, share, help, assumptions } = capacity;
  const short = shortDays(days, spoken);
  const isBelow = share !== null && share < assumptions.targetShare;
  return (
    <div class="capacity-told">
      {short === "" ? (
        <span class="chip chip-ok">
          <Icon name="check" size={14} /> {say.enoughAll}
        </span>
      ) : (
        <span class="chip chip-warn">
          <Icon name="warning" size={14} /> {say.shortOn(short)}
        </span>
      )}
      {share !== null && (
        <p>
          {say.shareAll}{" "}
          <strong class={isBelow ? "capacity-below" : "capacity-reached"}>{shareShown(share, spoken)}</strong>
          {help !== null && (
            <>
              , {say.helped(help.agents)}{" "}
              <strong class="capacity-reached">{shareShown(help.share, spoken)}</strong>
            </>
          )}
          ; <span class="muted">{say.target(shareShown(assumptions.targetShare, spoken))}</span>
        </p>
      )}
      <RiskNow />
      <Link to={{ name: "people" }} class="button">
        {say.plan}
      </Link>
    </div>
  );
}

/** How many open requests will be late if all goes on as usual, as it stands now. */
function RiskNow(): JSX.Element {
  const say = capacityMessages(language.value);
  const count = useComputed(() => {
    const moment = { risks: risks.value, now: now.value };
    return [...queueRows.value.values()].filter((row) => standsAs(row, "at-risk", moment)).length;
  });
  if (count.value === 0) return <p class="muted">{say.noRisk}</p>;
  return (
    <p>
      <Link to={{ name: "queue", filter: { standing: "at-risk" } }} class="insight-link">
        {say.atRisk(count.value)}
      </Link>
    </p>
  );
}
