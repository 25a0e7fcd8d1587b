import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RepeatRow, RepeatStep } from "../../../core/contract/cluster.ts";
import { Icon } from "../../../ui/icon.tsx";
import { shortDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { acceptRepeat } from "./repeat-acts.ts";
import { repeatsMessages } from "./repeats-messages.ts";

type Given = { readonly row: RepeatRow; readonly decides: boolean; readonly changed: () => void };

/** What was done about a group of questions, what can be done at a press, or how many sellers are still to come. */
export function RepeatAct({ row, decides, changed }: Given): JSX.Element {
  const say = repeatsMessages(language.value);
  const busy = useSignal(false);
  const { step, proposal, sellers, threshold, title } = row;
  const isEnough = sellers >= threshold;
  // What went back by itself can be done once more when the question returns.
  if (step?.state === "accepted" || (step?.state === "lapsed" && !isEnough)) return <StepChip step={step} />;
  if (!isEnough) return <span class="repeat-muted">{say.toGo(threshold - sellers)}</span>;
  if (proposal === null) return <span class="repeat-muted">{say.unknown}</span>;
  const { cause, section } = proposal;
  const needsPlace = cause === "raise" && section === null;
  if (!decides || needsPlace) return <span class="repeat-muted">{say[`${cause}Long`]}</span>;
  const act = async (): Promise<void> => {
    busy.value = true;
    await acceptRepeat(row, { cause, record: section?.record ?? null }, changed);
    busy.value = false;
  };
  return (
    <button
      type="button"
      class="button button-primary repeat-act"
      disabled={busy.value}
      aria-label={say.actOn(say[cause], title ?? say.erased)}
      onClick={() => void act()}
    >
      <Icon name={cause === "raise" ? "up" : "list"} />
      {say[cause]}
    </button>
  );
}

const day = (at: string): string => shortDay(at, now.value, language.value);

/** «поднято 20.11», «снято, помогло». */
export function StepChip({ step }: { step: RepeatStep }): JSX.Element {
  const say = repeatsMessages(language.value);
  if (step.state === "lapsed")
    return (
      <span class="chip chip-ok">
        <Icon name="check" size={12} />
        {say.lapsed}
      </span>
    );
  if (step.state === "undone")
    return <span class="chip">{say.undone(day(step.endedAt ?? step.acceptedAt))}</span>;
  const done = step.cause === "raise" ? say.raised(day(step.acceptedAt)) : say.tasked(day(step.acceptedAt));
  if (step.course.kind === "did-not-help")
    return <span class="chip chip-warn">{`${done}, ${say.noHelp}`}</span>;
  return (
    <span class="chip chip-ok">
      <Icon name="check" size={12} />
      {done}
    </span>
  );
}
