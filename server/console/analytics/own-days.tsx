import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { insightFilterMessages } from "./filter-messages.ts";
import type { Period } from "./period.ts";

type Given = {
  readonly period: Period;
  readonly today: string;
  /** None of the usual periods is shown. */
  readonly chosen: boolean;
  readonly onChoose: (period: Period) => void;
};

/** Any first and last day. */
export function OwnDays({ period, today, chosen, onChoose }: Given): JSX.Element {
  const say = insightFilterMessages(language.value);
  const popover = useRef<HTMLFormElement>(null);
  const wrong = useSignal(false);
  const take = (form: HTMLFormElement): void => {
    const given = new FormData(form);
    const [from, to] = [given.get("from"), given.get("to")];
    if (typeof from !== "string" || typeof to !== "string" || from === "" || to === "") return;
    wrong.value = from > to;
    if (from > to) return;
    popover.current?.hidePopover();
    onChoose({ from, to });
  };
  return (
    <>
      <button
        type="button"
        class="button insight-days-button"
        aria-pressed={chosen}
        popovertarget="insight-days"
      >
        {say.ownDays}
        <Icon name="down" size={14} />
      </button>
      <form
        key={`${period.from} ${period.to}`}
        id="insight-days"
        class="popover insight-popover"
        popover="auto"
        ref={popover}
        onSubmit={(event) => {
          event.preventDefault();
          take(event.currentTarget);
        }}
      >
        <label class="field">
          <span class="field-label">{say.from}</span>
          <input class="input" type="date" name="from" required max={today} defaultValue={period.from} />
        </label>
        <label class="field">
          <span class="field-label">{say.to}</span>
          <input class="input" type="date" name="to" required max={today} defaultValue={period.to} />
        </label>
        {wrong.value && (
          <p class="form-error" role="alert">
            {say.wrongWay}
          </p>
        )}
        <button type="submit" class="button button-primary">
          {say.show}
        </button>
      </form>
    </>
  );
}
