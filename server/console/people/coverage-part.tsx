import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Coverage } from "../../../core/contract/coverage.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { toldGaps } from "../../../core/desk/told-gaps.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { peopleMessages } from "./people-messages.ts";
import { byDay, type ThinDay } from "./thin-days.ts";

/** Where a region may ask and nobody is there, or too few. @param changes counts what was changed here, to read it again */
export function CoveragePart({ changes }: { changes: number }): JSX.Element | null {
  const say = peopleMessages(language.value);
  const read = useSignal<Coverage | null>(null);
  useEffect(() => {
    let shown = true;
    void deskCall(endpoints.coverage, {}).then((called) => {
      if (shown && called.kind === "ok") read.value = called.answer;
      return undefined;
    });
    return () => {
      shown = false;
    };
  }, [changes, read]);
  const coverage = read.value;
  if (coverage === null) return null;
  return (
    <section class="board-part" aria-labelledby="coverage-title">
      <h2 id="coverage-title" class="board-heading">
        {say.coverage}
      </h2>
      <div class="people-coverage">
        <div>
          <h3 class="part-title">{say.thin(coverage.days)}</h3>
          {coverage.thin.length === 0 ? (
            <Fine text={say.noThin} />
          ) : (
            <ul class="people-gaps">
              {byDay(coverage.thin, language.value).map((day) => (
                <ThinLine key={day.name} day={day} />
              ))}
            </ul>
          )}
          <p class="card-note">{say.thinNote}</p>
        </div>
        <div>
          <h3 class="part-title">{say.regions}</h3>
          {coverage.regions.length === 0 ? (
            <Fine text={say.noRegions} />
          ) : (
            <>
              <ul class="people-gaps">
                {coverage.regions.map(({ regions, gaps }) => (
                  <li key={regions.join()}>
                    <strong>{regions.join(", ")}</strong>
                    <span class="figures">{gapWords(gaps)}</span>
                  </li>
                ))}
              </ul>
              <p class="card-note">{say.regionsNote}</p>
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function Fine({ text }: { text: string }): JSX.Element {
  return (
    <p class="people-fine">
      <Icon name="check" /> {text}
    </p>
  );
}

function ThinLine({ day: { name, hours } }: { day: ThinDay }): JSX.Element {
  const say = peopleMessages(language.value);
  return (
    <li>
      <strong>{name}</strong>
      <ul class="people-thin">
        {hours.map(({ from, until, there, needed }) => (
          <li key={from} class={there === 0 ? "people-nobody figures" : "figures"}>
            <Icon name={there === 0 ? "alert" : "warning"} size={14} />
            {clockTime(from, language.value)}–{clockTime(until, language.value)}:{" "}
            {there === 0 ? say.nobodyThere : say.fewThere(there, needed)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function gapWords(gaps: Coverage["regions"][number]["gaps"]): string {
  const say = peopleMessages(language.value);
  return toldGaps(gaps)
    .map(({ first, last, hours }) => `${first === last ? say[first] : `${say[first]}–${say[last]}`} ${hours}`)
    .join("; ");
}
