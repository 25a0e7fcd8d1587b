import type { JSX } from "preact";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { gapsTold } from "./hours-told.ts";
import { rulesMessages } from "./rules-messages.ts";

/** Where nobody would answer though a region is open, beside where it is so now. */
export function CoverageTold({ coverage: { regions, opens } }: { coverage: CoverageChange }): JSX.Element {
  const say = rulesMessages(language.value);
  const { notServed } = calendarMessages(language.value);
  const told = regions.flatMap(({ region, before, after, served }) => {
    const [was, is] = [gapsTold(before, language.value), gapsTold(after, language.value)];
    if (served && was === is && is === "") return [];
    const hours = served ? is || say.gapNone : notServed;
    return [`${region}: ${hours}${served && was === is ? "" : ` (${say.gapNow(was || say.gapNone)})`}`];
  });
  return (
    <section class="rules-coverage" aria-labelledby="rules-coverage">
      <h3 id="rules-coverage" class="field-label">
        {say.coverage}
      </h3>
      {!opens && (
        <p class="calendar-gap">
          <Icon name="warning" /> {say.neverOpens}
        </p>
      )}
      {opens && told.length === 0 ? (
        <p>{say.coverageFine}</p>
      ) : (
        <ul class="rules-changes">
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
