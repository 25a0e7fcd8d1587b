import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { longestBroadcast, type NewBroadcast } from "../../../core/contract/broadcast.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { SectionField } from "../searches/section-field.tsx";
import { broadcastMessages } from "./broadcast-messages.ts";
import { Checks } from "../frame/checks.tsx";

type Given = {
  readonly values: { readonly region: readonly string[]; readonly channel: readonly string[] };
  readonly today: string;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

const weekMs = 6 * 86_400_000;

/** A section, why to open it, and for whom; a week long unless said otherwise. */
export function BroadcastDialog({ values, today, onSaved, onClose }: Given): JSX.Element {
  const say = broadcastMessages(language.value);
  const dialog = useModal(".broadcast-form input");
  const draft = useSignal<Omit<NewBroadcast, "record"> & { readonly record: string | null }>({
    record: null,
    sentence: "",
    regions: [],
    channels: [],
    from: today,
    until: new Date(Date.parse(today) + weekMs).toISOString().slice(0, 10),
  });
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);
  const { value } = draft;
  const { record } = value;
  const isWhole = record !== null && value.sentence.trim() !== "" && value.from <= value.until;
  const set = (change: Partial<typeof value>): void => {
    draft.value = { ...value, ...change };
    failed.value = null;
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || record === null || !isWhole) return;
    busy.value = true;
    const called = await deskCall(endpoints.addBroadcast, { body: { ...value, record } });
    busy.value = false;
    if (called.kind === "ok") {
      dialog.current?.close();
      notice(say.saved);
      onSaved();
      return;
    }
    const problem = called.kind === "problem" ? called.problem : null;
    failed.value = problem?.errors?.map(({ message }) => message).join(" ") ?? problem?.detail ?? say.failed;
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="broadcast-title" onClose={onClose}>
      <form class="broadcast-form" onSubmit={(event) => void save(event)}>
        <h2 id="broadcast-title" class="dialog-title">
          {say.title}
        </h2>
        <SectionField record={record} onChange={(chosen) => set({ record: chosen })} />
        <label class="field">
          <span class="field-label">{say.sentence}</span>
          <input
            class="input"
            maxLength={longestBroadcast}
            placeholder={say.sentenceHint}
            value={value.sentence}
            onInput={(event) => set({ sentence: event.currentTarget.value })}
          />
        </label>
        <Places
          name={say.regions}
          values={values.region}
          chosen={value.regions}
          onChange={(regions) => set({ regions })}
        />
        <Places
          name={say.channels}
          values={values.channel}
          chosen={value.channels}
          onChange={(channels) => set({ channels })}
        />
        <div class="broadcast-days">
          <Day name={say.from} value={value.from} onChange={(from) => set({ from })} />
          <Day name={say.until} value={value.until} onChange={(until) => set({ until })} />
        </div>
        <p class="form-error" role="alert">
          {failed.value}
        </p>
        <div class="rules-acts">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say.back}
          </button>
          <button type="submit" class="button button-primary" aria-disabled={busy.value || !isWhole}>
            {busy.value ? say.saving : say.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}

type PlacesGiven = {
  readonly name: string;
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

function Places({ name, values, chosen, onChange }: PlacesGiven): JSX.Element | null {
  if (values.length === 0) return null;
  return (
    <fieldset class="field">
      <legend class="field-label">{name}</legend>
      <div class="broadcast-places">
        <Checks values={values} chosen={chosen} nameOf={(value) => value} onChange={onChange} />
      </div>
    </fieldset>
  );
}

type DayGiven = { readonly name: string; readonly value: string; readonly onChange: (day: string) => void };

function Day({ name, value, onChange }: DayGiven): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{name}</span>
      <input
        class="input"
        type="date"
        required
        value={value}
        onInput={(event) => {
          if (event.currentTarget.value !== "") onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
