import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { textOf } from "./draft.ts";
import { bold } from "./format.ts";
import { ModulePicker, moduleOptionId, modulesId } from "./module-picker.tsx";
import { optionId, pickerId, SourcePicker } from "./source-picker.tsx";
import type { Composing } from "./use-composing.ts";
import type { ModulePicker as Modules } from "./use-module-picker.ts";
import { usePicker } from "./use-picker.ts";

type Given = {
  readonly composing: Composing;
  readonly modules?: Modules;
  /** Whose seller will read it: past answers are trimmed to what they may see. Null: there are none. */
  readonly request: number | null;
  /** What the field is called, and says while it is empty; else it is the answer to the seller, or the question to them. */
  readonly words?: { readonly label: string; readonly hint: string };
  readonly onTyping: () => void;
  readonly onSend: (andNext: boolean) => void;
};

/** The text being written, and the lists of sources and modules that open above it. */
export function ComposerField({ composing, modules, request, words, onTyping, onSend }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const { draft, field } = composing;
  const picker = usePicker(composing, request);
  const asking = draft.value.mode === "ask";
  useLayoutEffect(composing.drawn);

  const keyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (modules?.keyDown(event) || picker.keyDown(event) || ownKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const ownKey = (event: KeyboardEvent): boolean => {
    const control = event.ctrlKey || event.metaKey;
    if (control && (event.code === "Enter" || event.code === "NumpadEnter")) {
      onSend(event.shiftKey);
      return true;
    }
    if (event.altKey && !control && event.code === "KeyV") {
      composing.previewing.value = textOf(draft.peek()).trim() !== "";
      return true;
    }
    if (control && event.code === "KeyB" && field.current) {
      const { value, selectionStart: from, selectionEnd: to } = field.current;
      composing.edit(bold(value, { from, to }));
      return true;
    }
    if (event.code !== "Escape") return false;
    field.current?.blur();
    return true;
  };

  const option = modules?.open
    ? modules.found.length > 0 && { list: modulesId, active: moduleOptionId(modules.chosen) }
    : picker.mention && { list: pickerId, active: optionId(picker.chosen) };
  return (
    <>
      {modules?.open && <ModulePicker picker={modules} />}
      {picker.mention && modules?.open !== true && (
        <SourcePicker
          query={picker.mention.query}
          found={picker.found}
          answers={picker.answers}
          chosen={picker.chosen}
          section={picker.section.value}
          onChoose={picker.choose}
          onInsert={picker.insert}
          explained={picker.explained}
          onExplain={picker.explain}
        />
      )}
      <textarea
        ref={field}
        class="composer-field"
        rows={3}
        aria-label={words?.label ?? (asking ? say.askText : say.answer)}
        placeholder={words?.hint ?? (asking ? say.askHint : say.answerHint)}
        value={textOf(draft.value)}
        aria-keyshortcuts="Control+Enter"
        {...(option ? { "aria-controls": option.list, "aria-activedescendant": option.active } : {})}
        onInput={(event) => {
          composing.set({ [draft.peek().mode]: event.currentTarget.value });
          picker.look();
          onTyping();
        }}
        onBeforeInput={(event) => {
          if (event.data !== null && modules?.typed(event.data)) event.preventDefault();
        }}
        onKeyDown={keyDown}
        onKeyUp={picker.look}
        onClick={picker.look}
      />
    </>
  );
}
