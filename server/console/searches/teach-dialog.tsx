import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { TuningDraft } from "../../../core/contract/search-quality-endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { ListField } from "../rules/list-field.tsx";
import { OutcomePart } from "./outcome-part.tsx";
import { SectionField } from "./section-field.tsx";
import { teachMessages } from "./teach-messages.ts";
import { type Teaching, wholeDraft } from "./teaching.ts";

type Given = {
  readonly start: Teaching;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/** What search is to be taught, with what it changes shown before it is saved. */
export function TeachDialog({ start, onSaved, onClose }: Given): JSX.Element {
  const say = teachMessages(language.value);
  const dialog = useModal(".teach-form .input, .teach-first");
  const taught = useSignal(start);
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);
  const { value } = taught;
  const draft = wholeDraft(value);
  const set = (next: Teaching): void => {
    taught.value = next;
    failed.value = null;
  };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || draft === null) return;
    busy.value = true;
    const called = await saved(draft);
    busy.value = false;
    if (called.kind === "ok") {
      dialog.current?.close();
      notice(value.kind.startsWith("remove") ? say.removed : say.saved);
      onSaved();
      return;
    }
    failed.value = whyNot(called, say.notSaved);
  };

  return (
    <dialog ref={dialog} class="dialog teach-dialog" aria-labelledby="teach-title" onClose={onClose}>
      <form class="teach-form" onSubmit={(event) => void save(event)}>
        <h2 id="teach-title" class="dialog-title">
          {titleOf(value.kind)}
        </h2>
        {value.kind === "synonyms" && (
          <ListField label={say.words} values={value.words} onChange={(words) => set({ ...value, words })} />
        )}
        {value.kind === "pin" && (
          <>
            <ListField
              label={say.queries}
              values={value.queries}
              onChange={(queries) => set({ ...value, queries })}
            />
            <SectionField record={value.record} onChange={(record) => set({ ...value, record })} />
            <label class="field teach-until">
              <span class="field-label">{say.untilDay}</span>
              <input
                class="input"
                type="date"
                value={value.until ?? ""}
                onInput={(event) => set({ ...value, until: event.currentTarget.value || null })}
              />
            </label>
          </>
        )}
        {(value.kind === "remove-synonyms" || value.kind === "remove-pin") && (
          <p>
            <strong>{value.name}</strong>
          </p>
        )}
        <OutcomePart draft={draft} missing={value.kind === "pin" ? say.incompletePin : say.incomplete} />
        <p class="form-error" role="alert">
          {failed.value}
        </p>
        <div class="rules-acts">
          <button type="button" class="button teach-first" onClick={() => dialog.current?.close()}>
            {say.back}
          </button>
          <button type="submit" class="button button-primary" aria-disabled={busy.value || draft === null}>
            {busy.value ? say.saving : value.kind.startsWith("remove") ? say.remove : say.save}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function titleOf(kind: Teaching["kind"]): string {
  const say = teachMessages(language.value);
  if (kind === "synonyms") return say.synonymTitle;
  return kind === "pin" ? say.pinTitle : say.removeTitle;
}

function saved(draft: TuningDraft): Promise<Called<unknown>> {
  const { id } = draft;
  if (draft.kind === "synonyms") {
    return draft.words === null
      ? deskCall(endpoints.removeSynonyms, { params: { set: id } })
      : deskCall(endpoints.putSynonyms, { params: { set: id }, body: { words: draft.words } });
  }
  return draft.pin === null
    ? deskCall(endpoints.removePin, { params: { pin: id } })
    : deskCall(endpoints.putPin, { params: { pin: id }, body: draft.pin });
}
