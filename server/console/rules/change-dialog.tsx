import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { RuleKind } from "../../../core/contract/desk-rules.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { NewRules, StandingRules } from "../../../core/contract/rules-endpoints.ts";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { rulesMessages } from "./rules-messages.ts";
import { readRules, standingRules } from "./standing-rules.ts";
import type { Standing } from "./use-draft.ts";

export type Saving = Pick<NewRules, "seen" | "note" | "restores">;

type Given = {
  readonly standing: Pick<Standing<RuleKind>, "version" | "by">;
  readonly restores: number | null;
  /** From what stands to what is to stand. */
  readonly changes: readonly string[];
  readonly preview: JSX.Element | null;
  readonly newRules: (saving: Saving) => NewRules;
  readonly onSaved: (rules: StandingRules) => void;
  readonly onClose: () => void;
};

/** What a new version changes, before it is one. It is saved over the version that was compared with and no other. */
export function ChangeDialog(given: Given): JSX.Element {
  const { standing, restores, changes, preview, newRules, onSaved, onClose } = given;
  const say = rulesMessages(language.value);
  const dialog = useModal(".rules-why");
  const compared = useSignal(standing.version);
  const why = useSignal("");
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);
  const newer = standing.version > compared.value;

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value || newer) return;
    busy.value = true;
    const body = newRules({ seen: compared.value, note: why.value, restores });
    const called = await deskCall(endpoints.putRules, { body });
    busy.value = false;
    if (called.kind === "ok") {
      standingRules.value = { kind: "ready", rules: called.answer };
      dialog.current?.close();
      onSaved(called.answer);
      return;
    }
    failed.value = whyNot(called, say.failed);
    if (called.kind === "problem" && called.problem.code === "changed-meanwhile") void readRules();
  };

  return (
    <dialog ref={dialog} class="dialog dialog-wide" aria-labelledby="rules-changes" onClose={onClose}>
      <form class="rules-dialog" onSubmit={(event) => void save(event)}>
        <h2 id="rules-changes" class="dialog-title">
          {say.preview}
        </h2>
        {restores !== null && <p class="card-note">{say.restoring(restores)}</p>}
        {changes.length === 0 ? (
          <p>{say.nothing}</p>
        ) : (
          <ul class="rules-changes">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        )}
        {preview}
        <label class="field">
          <span class="field-label">{say.note}</span>
          <input
            class="input rules-why"
            maxLength={200}
            value={why.value}
            onInput={(event) => {
              why.value = event.currentTarget.value;
            }}
          />
        </label>
        <p class="form-error" role="alert">
          {newer ? say.newer(standing.by?.name ?? say.colleague, standing.version) : failed.value}
        </p>
        <div class="rules-acts">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say.back}
          </button>
          {newer ? (
            <button
              type="button"
              class="button button-primary"
              onClick={() => {
                compared.value = standing.version;
                failed.value = null;
              }}
            >
              {say.compareFresh}
            </button>
          ) : (
            <button
              type="submit"
              class="button button-primary"
              aria-disabled={busy.value || changes.length === 0}
            >
              {busy.value ? say.saving : say.save}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
