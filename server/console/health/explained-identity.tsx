import type { JSX } from "preact";
import type { Explanation } from "../../../core/contract/crawl-run.ts";
import { EVERYONE } from "../../../core/contract/record.ts";
import { tellInstants } from "../../../core/language/instant-mark.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { explainMessages } from "./explain-messages.ts";
import { timeShown } from "./time-shown.ts";

type Explained = Explanation["identities"][number];
const icons: Record<Explained["steps"][number]["verdict"], IconName> = {
  fine: "checked",
  notable: "warning",
  stops: "blocked",
};

type Given = {
  readonly explained: Explained;
  /** Whether it must be told from others. */
  readonly named: boolean;
  /** Whether its places are shown at once. */
  readonly opened: boolean;
};

/** What a crawl makes of an address under one identity: its steps, and the places that come of it. */
export function ExplainedIdentity({ explained, named, opened }: Given): JSX.Element {
  const say = explainMessages(language.value);
  const { identity, groups, steps, title, sections } = explained;
  return (
    <div class="explained">
      {named && (
        <h3 class="part-name">
          {say.as(identity)}{" "}
          <span class="health-note">
            {say.groups(groups.map((group) => (group === EVERYONE ? say.everyone : group)).join(", "))}
          </span>
        </h3>
      )}
      <dl class="steps">
        {steps.map(({ step, verdict, said }, at) => (
          // Of one step there may be several sentences, and the list never changes.
          <div key={at} class={`step step-${verdict}`}>
            <dt class="step-name">
              <Icon name={icons[verdict]} label={say[verdict]} />
              {say[step]}
            </dt>
            <dd class="step-said">{tellInstants(said[language.value], timeShown)}</dd>
          </div>
        ))}
      </dl>
      {sections.length > 0 && (
        <details class="seen" open={opened}>
          <summary class="line">
            <span class="line-word">{say.willSee}</span>
            <span class="muted figures">{say.places(sections.length)}</span>
          </summary>
          {title !== null && <p class="seen-title">{title}</p>}
          <ol class="seen-places">
            {sections.map(({ heading, text }, at) => (
              // Headings repeat within a page, and the list never changes.
              <li key={at} class="seen-place">
                <p class="seen-words">
                  <strong>{heading || say.noHeading}.</strong>{" "}
                  {text === "" ? <span class="muted">{say.withheld}</span> : text}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
