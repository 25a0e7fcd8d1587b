import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { ReportFix } from "../../../core/contract/report.ts";
import type { TaskKind } from "../../../core/contract/task.ts";
import { fixTold, reportWords } from "../../../core/insight/report/report-words.ts";
import { Icon } from "../../../ui/icon.tsx";
import { KindIcon } from "../../../ui/kind.tsx";
import { longDay } from "../../../ui/time.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { repeatsMessages } from "../repeats/repeats-messages.ts";
import { placeTitle } from "../../../ui/place-title.ts";
import { Link } from "../router/link.tsx";
import { reportMessages } from "./report-messages.ts";

const mostAtFirst = 5;

type Given = { readonly fixes: readonly ReportFix[]; readonly today: string; readonly changed: () => void };

/** What would take most questions away, each with what can be done about it. */
export function FixList({ fixes, today, changed }: Given): JSX.Element {
  const words = reportWords(language.value);
  const say = reportMessages(language.value);
  const all = useSignal(false);
  const shown = all.value ? fixes : fixes.slice(0, mostAtFirst);
  const next = fixes[shown.length];
  return (
    <section aria-labelledby="report-fixes">
      <header class="chart-head">
        <h3 id="report-fixes" class="chart-title">
          {words.fixes}
        </h3>
        <span class="chart-tools chart-note">{words.byQuestions}</span>
      </header>
      {fixes.length === 0 && <p class="muted">{words.noFixes}</p>}
      <ol class="mend-list">
        {shown.map((fix, at) => (
          <Fix key={fix.cluster} fix={fix} place={at + 1} today={today} changed={changed} />
        ))}
      </ol>
      {shown.length < fixes.length && (
        <p class="mend-more">
          <span class="muted">{words.moreFixes(fixes.length - shown.length, next?.questions ?? 0)}</span>
          <button type="button" class="link-button" onClick={() => (all.value = true)}>
            {say.show}
          </button>
        </p>
      )}
    </section>
  );
}

type FixGiven = {
  readonly fix: ReportFix;
  readonly place: number;
  readonly today: string;
  readonly changed: () => void;
};

function Fix({ fix, place, today, changed }: FixGiven): JSX.Element {
  const words = reportWords(language.value);
  const { cluster, proposal } = fix;
  const section = proposal?.section ?? null;
  const title = fix.title ?? words.erased;
  return (
    <li class="mend">
      <span class="mend-place figures">{place}</span>
      <span class="mend-kind">
        {section === null ? <Icon name="ask" size={18} /> : <KindIcon kind={section.kind} />}
      </span>
      <div class="mend-about">
        {section !== null && (
          <a class="mend-section" href={section.address} target="_blank" rel="noreferrer">
            {placeTitle(section)}
          </a>
        )}
        <Link to={{ name: "repeats", cluster }} class="mend-title">
          {title}
        </Link>
        {proposal !== null && (
          <span class="mend-why">
            {repeatsMessages(language.value)[proposal.why](proposal.count, proposal.of)}
          </span>
        )}
        <span class="mend-facts figures">{fixTold(fix, words)}</span>
      </div>
      <FixAct fix={fix} place={place} title={title} today={today} changed={changed} />
    </li>
  );
}

function FixAct({ fix, place, title, today, changed }: FixGiven & { title: string }): JSX.Element {
  const words = reportWords(language.value);
  const say = reportMessages(language.value);
  const { task, cluster, proposal } = fix;
  if (task !== null && task.state !== "declined") {
    const isOver = task.state === "done";
    const isLate = !isOver && task.dueOn !== null && task.dueOn < today;
    const until =
      task.dueOn === null || isOver ? "" : ` ${say.until(longDay(task.dueOn, now.value, language.value))}`;
    return (
      <div class="mend-act">
        <span class={isLate ? "chip chip-warn" : "chip"}>
          {isLate ? say.overdue : words[task.state]}
          {!isLate && until}
        </span>
        {task.owner !== null && <span class="mend-owner">{task.owner}</span>}
      </div>
    );
  }
  const cause = proposal?.cause;
  const kind: TaskKind = cause === undefined || cause === "raise" ? "clarify" : cause;
  const assign = async (button: HTMLElement): Promise<void> => {
    const row = button.closest(".mend");
    const called = await deskCall(endpoints.assignReportFix, { body: { cluster, kind } });
    if (called.kind === "ok") {
      notice(say.assigned);
      // The button goes, and the focus with it.
      row?.querySelector<HTMLElement>(".mend-title")?.focus();
    } else notice(called.kind === "problem" ? called.problem.detail : say.assignFailed, "danger");
    changed();
  };
  const word = kind === "teach" ? say.teach : say.assign;
  return (
    <div class="mend-act">
      <button
        type="button"
        class={place === 1 ? "button button-primary" : "button"}
        aria-label={say.of(word, title)}
        onClick={(event) => void assign(event.currentTarget)}
      >
        {word}
      </button>
      <span class="mend-owner">
        {kind === "clarify" && proposal?.section?.kind === "video" ? words.clip : words[kind]}
      </span>
    </div>
  );
}
