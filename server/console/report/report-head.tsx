import type { JSX } from "preact";
import { addressOf } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { TrainerReport } from "../../../core/contract/report.ts";
import { reportWords } from "../../../core/insight/report/report-words.ts";
import { weekTold } from "../../../core/insight/report/week-told.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { go } from "../router/router.ts";
import { reportMessages } from "./report-messages.ts";
import type { ReportView } from "./report-address.ts";

const dayMs = 86_400_000;

type Given = { readonly view: ReportView; readonly report: TrainerReport | null };

/** The week, what narrows the report, and the ways in which it leaves the screen. */
export function ReportHead({ view, report }: Given): JSX.Element {
  const say = reportMessages(language.value);
  const words = reportWords(language.value);
  const show = (changed: ReportView): void =>
    go({ name: "report", view: { ...view, ...changed } }, { replace: true });
  const send = async (): Promise<void> => {
    const body = report === null ? {} : { week: report.from, region: report.region, channel: report.channel };
    const called = await deskCall(endpoints.sendReport, { body });
    if (called.kind === "ok") notice(say.sent);
    else notice(called.kind === "problem" ? called.problem.detail : say.sendFailed, "danger");
  };
  return (
    <ScreenHead
      title={words.title}
      beside={
        report !== null && (
          <span class="trainer-week">
            <button
              type="button"
              class="icon-button"
              aria-label={say.before}
              onClick={() => show({ week: daysFrom(report.from, -7) })}
            >
              <Icon name="back" />
            </button>
            <strong>{weekTold(report, language.value)}</strong>
            <button
              type="button"
              class="icon-button"
              aria-label={say.next}
              disabled={isRunning(report)}
              onClick={() => show({ week: daysFrom(report.from, 7) })}
            >
              <Icon name="forward" />
            </button>
            {isRunning(report) && <span class="muted">{say.running}</span>}
          </span>
        )
      }
    >
      <Choice
        name={say.region}
        all={say.allRegions}
        value={view.region ?? ""}
        values={report?.values.region ?? []}
        onChange={(region) => show({ region })}
      />
      <Choice
        name={say.channel}
        all={say.allChannels}
        value={view.channel ?? ""}
        values={report?.values.channel ?? []}
        onChange={(channel) => show({ channel })}
      />
      <button type="button" class="button" onClick={() => void send()}>
        <Icon name="mail" />
        {say.send}
      </button>
      <a class="button" href={addressOf(endpoints.reportXlsx, { query: view })} download>
        <Icon name="sheet" />
        {say.xlsx}
      </a>
      <a class="button" href={addressOf(endpoints.reportPdf, { query: view })} download>
        <Icon name="save" />
        {say.pdf}
      </a>
    </ScreenHead>
  );
}

const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

const isRunning = ({ to, today }: TrainerReport): boolean => to >= today;

type ChoiceGiven = {
  readonly name: string;
  /** Of no choice. */
  readonly all: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
};

function Choice({ name, all, value, values, onChange }: ChoiceGiven): JSX.Element {
  const known = value === "" || values.includes(value) ? values : [value, ...values];
  return (
    <select
      class="input trainer-choice"
      aria-label={name}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{all}</option>
      {known.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}
