import type { JSX } from "preact";
import { intervalFaults } from "../../../core/desk/interval-faults.ts";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { calendarMessages } from "./calendar-messages.ts";
import { readTime } from "./read-time.ts";

type Intervals = [string, string][];
type Given = {
  readonly id: string;
  /** What the day is called. */
  readonly day: string;
  readonly intervals: Intervals;
  readonly onChange: (intervals: Intervals) => void;
};

/** The hours of a day, several where it is interrupted; what is wrong is told at once, and how to mend it. */
export function IntervalsField({ id, day, intervals, onChange }: Given): JSX.Element {
  const say = calendarMessages(language.value);
  const told = { "no-time": say.noTime, backwards: say.backwards, overlap: say.overlap };
  const faults = intervalFaults(intervals);
  const error = `${id} fault`.replaceAll(/\s/g, "-");
  const put = (at: number, end: 0 | 1, time: string): void =>
    onChange(
      intervals.map(([opens, closes], index): [string, string] => {
        if (index !== at) return [opens, closes];
        return end === 0 ? [time, closes] : [opens, time];
      }),
    );
  return (
    <div class="intervals">
      {intervals.length === 0 && <span class="muted">{say.closed}</span>}
      {intervals.map((interval, at) => (
        <span key={at} class="interval">
          {([0, 1] as const).map((end) => (
            <span key={end} class="interval-end">
              {end === 1 && <span aria-hidden="true">–</span>}
              <input
                class="input time-field figures"
                inputMode="numeric"
                autocomplete="off"
                size={5}
                maxLength={6}
                aria-label={(end === 0 ? say.opens : say.closes)(day, at + 1)}
                aria-invalid={faults.some((fault) => fault.at === at)}
                aria-describedby={error}
                value={interval[end]}
                onInput={(event) => put(at, end, event.currentTarget.value)}
                onBlur={(event) => put(at, end, readTime(event.currentTarget.value))}
              />
            </span>
          ))}
          <button
            type="button"
            class="icon-button"
            title={say.removeInterval(day, at + 1)}
            aria-label={say.removeInterval(day, at + 1)}
            onClick={() => onChange(intervals.filter((_, index) => index !== at))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <button
        type="button"
        class="icon-button interval-add"
        title={say.addInterval(day)}
        aria-label={say.addInterval(day)}
        onClick={() => onChange([...intervals, nextInterval(intervals)])}
      >
        +
      </button>
      <p id={error} class="interval-fault" role="alert">
        {faults.map(({ kind }) => told[kind]).join(" ")}
      </p>
    </div>
  );
}

/** An hour after the last one; the first is an ordinary working day. */
function nextInterval(intervals: Intervals): [string, string] {
  const closes = intervals.at(-1)?.[1];
  if (closes === undefined) return ["09:00", "18:00"];
  const hour = Math.min(23, Number(closes.slice(0, 2)) + 1 || 23);
  return [closes, hour === 23 && closes > "23:00" ? "24:00" : `${String(hour).padStart(2, "0")}:00`];
}
