import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { topicName } from "../routing/topic-name.ts";
import { type EditedModule, isWhole, sameModule } from "./edited-module.ts";
import { ModuleVersions } from "./module-versions.tsx";
import { modulesMessages } from "./modules-messages.ts";

type Given = {
  readonly start: EditedModule;
  readonly onSaved: (saved: EditedModule) => void;
  readonly onRemoved: () => void;
};

/** One module: its names, where it goes, its text, and who wrote which version. */
export function ModuleForm({ start, onSaved, onRemoved }: Given): JSX.Element {
  const say = modulesMessages(language.value);
  const edited = useSignal(start);
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);
  const removing = useSignal(false);
  const module = edited.value;
  const set = (change: Partial<EditedModule>): void => {
    edited.value = { ...edited.peek(), ...change };
    failed.value = null;
  };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    if (!isWhole(module)) {
      failed.value = say.incomplete;
      return;
    }
    const { id, ...body } = module;
    busy.value = true;
    const called = await deskCall(endpoints.putTextModule, { params: { module: id }, body });
    busy.value = false;
    if (called.kind !== "ok") {
      failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    notice(say.saved);
    onSaved(called.answer);
  };
  const remove = async (): Promise<void> => {
    if (!removing.value) {
      removing.value = true;
      return;
    }
    const called = await deskCall(endpoints.removeTextModule, { params: { module: module.id } });
    if (called.kind !== "ok") {
      failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    notice(say.removed);
    onRemoved();
  };

  return (
    <form class="module-form" onSubmit={(event) => void save(event)}>
      <div class="module-names">
        <Field label={say.nameRu}>
          <input
            class="input"
            lang="ru"
            maxLength={120}
            value={module.name.ru}
            onInput={(event) => set({ name: { ...module.name, ru: event.currentTarget.value } })}
          />
        </Field>
        <Field label={say.nameEn}>
          <input
            class="input"
            lang="en"
            maxLength={120}
            value={module.name.en}
            onInput={(event) => set({ name: { ...module.name, en: event.currentTarget.value } })}
          />
        </Field>
        <Field label={say.topic}>
          <select
            class="input"
            value={module.topic ?? ""}
            onChange={(event) => set({ topic: event.currentTarget.value || null })}
          >
            <option value="">{say.anyTopic}</option>
            {topics(module.topic).map((topic) => (
              <option key={topic} value={topic}>
                {topicName(topic)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={say.use}>
          <select
            class="input"
            value={module.use}
            onChange={(event) => set({ use: event.currentTarget.value === "ask" ? "ask" : "answer" })}
          >
            <option value="answer">{say.answer}</option>
            <option value="ask">{say.ask}</option>
          </select>
        </Field>
      </div>
      <Field label={say.text}>
        <textarea
          class="input module-text"
          rows={8}
          value={module.text}
          aria-describedby="module-placeholders"
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </Field>
      <p id="module-placeholders" class="card-note">
        {say.placeholders}
      </p>
      <p class="form-error" role="alert">
        {failed.value}
      </p>
      <div class="module-acts">
        <button
          type="submit"
          class="button button-primary"
          aria-disabled={busy.value || sameModule(module, start)}
        >
          {busy.value ? say.saving : say.save}
        </button>
        {start.version !== null && (
          <button
            type="button"
            class={removing.value ? "button button-danger" : "button"}
            onClick={() => void remove()}
          >
            {removing.value ? say.removeSure : say.remove}
          </button>
        )}
      </div>
      {start.version !== null && <ModuleVersions module={start.id} onUse={(text) => set({ text })} />}
    </form>
  );
}

function Field({ label, children }: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      {children}
    </label>
  );
}

/** Those of the desk, and the module's own where the configuration has it no more. */
function topics(own: string | null): string[] {
  const known = deskSetup.value?.topics.map(({ id }) => id) ?? [];
  return own === null || known.includes(own) ? known : [own, ...known];
}
