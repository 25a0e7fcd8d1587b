import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { type RuleKind, RuleKind as Kinds } from "../../../core/contract/desk-rules.ts";
import type { StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { Link } from "../router/link.tsx";
import { BonusPane } from "./bonus-pane.tsx";
import { CalendarsPane } from "./calendars-pane.tsx";
import { PilotsPane } from "./pilots-pane.tsx";
import { rulesMessages } from "./rules-messages.ts";
import { readRules, standingRules } from "./standing-rules.ts";
import { TargetsPane } from "./targets-pane.tsx";
import { TopicsPane } from "./topics-pane.tsx";

/** By what the desk works, for those who decide it. */
export function RulesScreen({ kind }: { kind: RuleKind }): JSX.Element {
  const say = rulesMessages(language.value);
  const reading = standingRules.value;
  useTitle(`${say.title}: ${say[kind]}`);
  useEffect(() => void readRules(), []);
  return (
    <div class="queue-screen">
      <ScreenHead
        title={say.title}
        beside={
          <nav class="rules-kinds" aria-label={say.kinds}>
            {Kinds.options.map((each) => (
              <Link
                key={each}
                to={{ name: "rules", kind: each }}
                class={each === kind ? "rules-kind rules-kind-shown" : "rules-kind"}
                {...(each === kind ? { "aria-current": "page" } : {})}
              >
                {say[each]}
              </Link>
            ))}
          </nav>
        }
      />
      {reading.kind === "failed" && (
        <Told title={say.loadFailedTitle} text={say.failed}>
          <button type="button" class="button" onClick={() => void readRules()}>
            {say.again}
          </button>
        </Told>
      )}
      {reading.kind === "loading" && <output class="muted rules-body">{say.loading}</output>}
      {reading.kind === "ready" && <Pane kind={kind} rules={reading.rules} />}
    </div>
  );
}

function Pane({ kind, rules }: { kind: RuleKind; rules: StandingRules }): JSX.Element {
  switch (kind) {
    case "calendars":
      return <CalendarsPane rules={rules} />;
    case "targets":
      return <TargetsPane rules={rules} />;
    case "topics":
      return <TopicsPane rules={rules} />;
    case "bonus":
      return <BonusPane rules={rules} />;
    case "pilots":
      return <PilotsPane rules={rules} />;
    default:
      return kind satisfies never;
  }
}
