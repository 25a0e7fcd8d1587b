import type { JSX } from "preact";
import type { CoverageChange } from "../../../core/contract/rules-endpoints.ts";
import { Icon } from "../../../ui/icon.tsx";
import { longDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { dayInZone } from "./day-in-zone.ts";
import { gapsTold } from "./hours-told.ts";
import { rulesMessages } from "./rules-messages.ts";

type Given = {
  readonly coverage: CoverageChange;
  /** In which days of planned hours are told. */
  readonly timeZone: string;
};

/** Where nobody would answer though a region is open, beside where it is so without the changes: now, and as planned. */
export function CoverageTold({ coverage, timeZone }: Given): JSX.Element {
  const say = rulesMessages(language.value);
  return (
    <section class="rules-coverage" aria-labelledby="rules-coverage">
      <h3 id="rules-coverage" class="field-label">
        {say.coverage}
      </h3>
      <Moment {...coverage} was={say.gapNow} />
      {coverage.planned.map(({ from, ...then }) => (
        <section key={from}>
          <h4 class="field-label">
            {say.since(longDay(dayInZone(Date.parse(from), timeZone), now.value, language.value))}
          </h4>
          <Moment {...then} was={say.gapBefore} />
        </section>
      ))}
    </section>
  );
}

type Told = Pick<CoverageChange, "regions" | "opens"> & { readonly was: (hours: string) => string };

function Moment({ regions, opens, was: wasTold }: Told): JSX.Element {
  const say = rulesMessages(language.value);
  const { notServed } = calendarMessages(language.value);
  const told = regions.flatMap(({ region, before, after, served }) => {
    const [was, is] = [gapsTold(before, language.value), gapsTold(after, language.value)];
    if (served && was === is && is === "") return [];
    const hours = served ? is || say.gapNone : notServed;
    return [`${region}: ${hours}${served && was === is ? "" : ` (${wasTold(was || say.gapNone)})`}`];
  });
  return (
    <>
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
    </>
  );
}
