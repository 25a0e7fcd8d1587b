import type { JSX } from "preact";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { textOf } from "./draft.ts";
import { bold } from "./format.ts";
import { optionId, pickerId, SourcePicker } from "./source-picker.tsx";
import type { Composing } from "./use-composing.ts";
import { usePicker } from "./use-picker.ts";

type Given = {
  readonly composing: Composing;
  readonly onTyping: () => void;
  readonly onSend: (andNext: boolean) => void;
};

/** The text being written, and the search for sources that opens above it. */
export function ComposerField({ composing, onTyping, onSend }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const { draft, field } = composing;
  const picker = usePicker(composing);
  const asking = draft.value.mode === "ask";

  const keyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (picker.keyDown(event) || ownKey(event)) {
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
    if (control && event.code === "KeyB" && field.current) {
      const { value, selectionStart: from, selectionEnd: to } = field.current;
      composing.edit(bold(value, { from, to }));
      return true;
    }
    if (event.code !== "Escape") return false;
    field.current?.blur();
    return true;
  };

  return (
    <>
      {picker.mention && (
        <SourcePicker
          query={picker.mention.query}
          found={picker.found}
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
        aria-label={asking ? say.askText : say.answer}
        placeholder={asking ? say.askHint : say.answerHint}
        value={textOf(draft.value)}
        aria-keyshortcuts="Control+Enter"
        {...(picker.mention
          ? {
              "aria-controls": pickerId,
              "aria-activedescendant": optionId(picker.chosen),
            }
          : {})}
        onInput={(event) => {
          composing.set({ [draft.peek().mode]: event.currentTarget.value });
          picker.look();
          onTyping();
        }}
        onKeyDown={keyDown}
        onKeyUp={picker.look}
        onClick={picker.look}
      />
    </>
  );
}
