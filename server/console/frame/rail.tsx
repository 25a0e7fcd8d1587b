import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { studies } from "../account/studies.ts";
import { systemAlarms } from "../health/system-alarms.ts";
import { raisedAlarms } from "../health/raised-alarms.ts";
import { language } from "../platform/language.ts";
import { queueCounts } from "../queue/queue-counts.ts";
import { Link } from "../router/link.tsx";
import type { Route } from "../router/route.ts";
import { route } from "../router/router.ts";
import { routedRows } from "../specialist/routed-rows.ts";
import { specialistMessages } from "../specialist/specialist-messages.ts";
import { AccountMenu } from "./account-menu.tsx";
import { frameMessages } from "./frame-messages.ts";

/** The way between screens, at the left; below 1440 px only icons, whose names stay for screen readers. */
export function Rail({ me }: { me: Me }): JSX.Element {
  const say = frameMessages(language.value);
  const counts = queueCounts.value;
  const administers = me.role === "admin";
  return (
    <header class="rail">
      <Link to={{ name: "queue" }} class="rail-brand">
        <span class="brand-mark">
          <Icon name="ask" size={20} />
        </span>
        <span class="rail-word">{say.service}</span>
      </Link>
      <nav class="rail-items" aria-label={say.navigation}>
        {(administers || me.role === "lead") && <span class="rail-group">{say.work}</span>}
        {me.role === "trainer" ? null : me.role === "specialist" ? (
          <RailItem
            to={{ name: "queue" }}
            icon="route"
            word={specialistMessages(language.value).title}
            count={routedRows.value.length}
          />
        ) : (
          <>
            <RailItem to={{ name: "queue" }} icon="queue" word={say.queue} count={counts.all} />
            <RailItem to={{ name: "mine" }} icon="person" word={say.mine} count={counts.mine} />
            <RailItem to={{ name: "kept" }} icon="answer" word={say.kept} count={0} />
            <RailItem to={{ name: "bonus" }} icon="rouble" word={say.bonus} count={0} />
          </>
        )}
        {studies(me) && (
          <>
            {me.role !== "trainer" && <span class="rail-group">{say.team}</span>}
            <RailItem to={{ name: "insight" }} icon="chart" word={say.insight} count={0} />
            <RailItem to={{ name: "searches" }} icon="search" word={say.searches} count={0} />
            <RailItem to={{ name: "repeats" }} icon="sync" word={say.repeats} count={0} />
            <RailItem to={{ name: "pages" }} icon="page" word={say.pages} count={0} />
            <RailItem to={{ name: "report" }} icon="file" word={say.report} count={0} />
            <RailItem to={{ name: "tasks" }} icon="checked" word={say.tasks} count={0} />
          </>
        )}
        {(administers || me.role === "lead") && (
          <>
            <RailItem
              to={{ name: "board" }}
              icon="board"
              word={say.board}
              count={administers ? 0 : systemAlarms.value.length}
            />
            <RailItem to={{ name: "people" }} icon="people" word={say.people} count={0} />
            <RailItem to={{ name: "capacity" }} icon="clock" word={say.capacity} count={0} />
            <RailItem to={{ name: "modules" }} icon="copy" word={say.modules} count={0} />
            <RailItem to={{ name: "rules", kind: "calendars" }} icon="settings" word={say.rules} count={0} />
            <RailItem to={{ name: "audit" }} icon="trail" word={say.audit} count={0} />
          </>
        )}
        {administers && (
          <>
            <span class="rail-group">{say.portal}</span>
            <RailItem
              to={{ name: "health" }}
              icon="globe"
              word={say.health}
              count={raisedAlarms.value + systemAlarms.value.length}
            />
          </>
        )}
      </nav>
      <AccountMenu me={me} />
    </header>
  );
}

type Item = {
  readonly to: Exclude<Route, { name: "unknown" }>;
  readonly icon: IconName;
  readonly word: string;
  readonly count: number;
};

function RailItem({ to, icon, word, count }: Item): JSX.Element {
  const current = route.value.name === to.name;
  const shown = route.value.name;
  const within =
    (to.name === "queue" && shown === "request") ||
    (to.name === "board" && (shown === "answered" || shown === "skipped")) ||
    (to.name === "rules" && shown === "pilots") ||
    (to.name === "searches" && shown === "synonyms") ||
    (to.name === "insight" && shown === "insight-rows");
  return (
    <Link
      to={to}
      class={`rail-item${current || within ? " rail-current" : ""}`}
      title={word}
      {...(current ? { "aria-current": "page" } : {})}
    >
      <Icon name={icon} size={18} />
      <span class="rail-word">{word}</span>
      {count > 0 && <span class="rail-count figures">{count}</span>}
    </Link>
  );
}
