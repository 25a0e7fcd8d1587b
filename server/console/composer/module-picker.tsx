import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { me } from "../account/me.ts";
import { modules } from "../answering/modules.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { topicName } from "../routing/topic-name.ts";
import { composerMessages } from "./composer-messages.ts";
import type { ModulePicker as Picking } from "./use-module-picker.ts";

export const modulesId = "module-picker";
export const moduleOptionId = (index: number): string => `module-option-${index}`;

/** Texts that the desk writes again and again. The composer keeps the focus. */
// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events, jsx-a11y/control-has-associated-label -- a list steered from the field that keeps the focus, as APG has it
export function ModulePicker({ picker }: { picker: Picking }): JSX.Element {
  const say = composerMessages(language.value);
  const { words, found, chosen } = picker;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div class="picker picker-modules" onPointerDown={(event) => event.preventDefault()}>
      <div class="picker-hits">
        <output class="picker-head">
          <span class="clip">{words.trim() === "" ? say.modules : say.modulesFor(words.trim())}</span>
          <span>
            <kbd class="key">↵</kbd> {say.moduleInsert}
          </span>
        </output>
        <ul
          ref={list}
          id={modulesId}
          class="picker-list"
          role="listbox"
          tabIndex={0}
          aria-label={say.modules}
        >
          {found.map((module, index) => (
            <li
              key={module.id}
              id={moduleOptionId(index)}
              class="picker-option"
              role="option"
              aria-selected={index === chosen}
              onPointerMove={() => picker.choose(index)}
              onClick={picker.insert}
            >
              <span class="picker-words">
                <span class="picker-title">{module.name[language.value]}</span>
                <span class="clip muted">{module.text}</span>
                <span class="clip picker-place">
                  {[
                    module.topic === null ? null : topicName(module.topic),
                    module.use === "ask" ? say.moduleAsks : null,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p class="picker-note">{noneWord(words)}</p>}
        {(me()?.role === "lead" || me()?.role === "admin") && (
          <p class="picker-foot">
            <Link to={{ name: "modules" }} class="link-button" tabIndex={-1}>
              {say.editModules}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

function noneWord(words: string): string {
  const say = composerMessages(language.value);
  switch (modules.value.kind) {
    case "loading":
      return say.searching;
    case "failed":
      return say.modulesFailed;
    case "ready":
      return words.trim() === "" ? say.noModules : say.noSuchModule;
  }
}
