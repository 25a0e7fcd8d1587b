import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { modules, readModules } from "../answering/modules.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { topicName } from "../routing/topic-name.ts";
import { editedModule, type EditedModule, newModule } from "./edited-module.ts";
import { ModuleForm } from "./module-form.tsx";
import { modulesMessages } from "./modules-messages.ts";

/** The texts that the desk writes again and again, for those who write them. */
export function ModulesScreen(): JSX.Element {
  const say = modulesMessages(language.value);
  const chosen = useSignal<EditedModule | null>(null);
  const reading = modules.value;
  useTitle(say.title);
  useEffect(() => void readModules(), []);
  const kept = reading.kind === "ready" ? reading.modules : [];
  const choose = (module: EditedModule): void => {
    chosen.value = module;
  };

  return (
    <div class="queue-screen">
      <ScreenHead title={say.title}>
        <button
          type="button"
          class="button button-primary"
          onClick={() => choose(newModule(crypto.randomUUID()))}
        >
          {say.add}
        </button>
      </ScreenHead>
      {reading.kind === "failed" ? (
        <Told title={say.loadFailedTitle} text={say.failed}>
          <button type="button" class="button" onClick={() => void readModules()}>
            {say.again}
          </button>
        </Told>
      ) : (
        <div class="modules">
          <section class="modules-list" aria-label={say.title}>
            <p class="muted modules-note">{say.note}</p>
            {reading.kind === "loading" && <output class="muted">{say.loading}</output>}
            {reading.kind === "ready" && kept.length === 0 && <p>{say.none}</p>}
            <ul>
              {kept.map((module) => (
                <li key={module.id}>
                  <button
                    type="button"
                    class="module-row"
                    aria-current={module.id === chosen.value?.id}
                    onClick={() => choose(editedModule(module))}
                  >
                    <strong class="clip">{module.name[language.value]}</strong>
                    <span class="clip muted">{module.text}</span>
                    <span class="clip picker-place">
                      {[
                        module.topic === null ? null : topicName(module.topic),
                        module.use === "ask" ? say.ask : null,
                        say.version(module.version),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section class="modules-form">
            {chosen.value === null ? (
              <p class="muted">{say.choose}</p>
            ) : (
              <ModuleForm
                key={`${chosen.value.id} ${chosen.value.version ?? 0}`}
                start={chosen.value}
                onSaved={(saved) => {
                  void readModules();
                  choose(saved);
                }}
                onRemoved={() => {
                  void readModules();
                  chosen.value = null;
                }}
              />
            )}
          </section>
        </div>
      )}
    </div>
  );
}
