import type { ComponentChildren, JSX } from "preact";
import { Icon } from "../../../ui/icon.tsx";
import { language } from "../platform/language.ts";
import { composerMessages } from "./composer-messages.ts";
import { textOf } from "./draft.ts";
import type { Edit } from "./edit.ts";
import { bold, link, list, type Range } from "./format.ts";
import { Keys } from "./keys.tsx";
import type { Composing } from "./use-composing.ts";
import type { ModulePicker } from "./use-module-picker.ts";

const formats = [
  { icon: "bold", name: "bold", make: bold },
  { icon: "list", name: "list", make: list },
  { icon: "link", name: "link", make: link },
] as const;

type Given = {
  readonly composing: Composing;
  readonly modules: ModulePicker;
  /** What else helps to write. */
  readonly children?: ComponentChildren;
};

/** Formatting, sources, modules, preview, and whether the draft is kept. */
export function ComposerTools({ composing, modules, children }: Given): JSX.Element {
  const say = composerMessages(language.value);
  const { draft, keeping, previewing } = composing;
  const format = (make: (text: string, range: Range) => Edit): void => {
    const field = composing.field.current;
    if (field) composing.edit(make(field.value, { from: field.selectionStart, to: field.selectionEnd }));
  };
  const startSource = (): void => {
    const field = composing.field.current;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const insert = from > 0 && !/\s/.test(value[from - 1] ?? "") ? " @" : "@";
    composing.edit({ from, to, insert, select: [from + insert.length, from + insert.length] });
  };
  const keep = { none: "", changed: "", kept: say.kept, "not-kept": say.notKept }[keeping.value];
  return (
    <div class="composer-tools" role="toolbar" aria-label={say.tools}>
      {formats.map(({ icon, name, make }) => (
        <button
          key={name}
          type="button"
          class="icon-button"
          aria-label={say[name]}
          title={say[name]}
          disabled={previewing.value}
          onClick={() => format(make)}
        >
          <Icon name={icon} />
        </button>
      ))}
      {draft.value.mode === "answer" && (
        <button type="button" class="tool" disabled={previewing.value} onClick={startSource}>
          {say.source} <kbd class="key">@</kbd>
        </button>
      )}
      <button
        type="button"
        class="tool"
        aria-expanded={modules.open}
        aria-keyshortcuts="Alt+M"
        disabled={previewing.value}
        onClick={modules.toggle}
      >
        {say.module} <Keys names={["Alt", "M"]} />
      </button>
      {children}
      <button
        type="button"
        class="tool"
        aria-keyshortcuts="Alt+V"
        aria-pressed={previewing.value}
        disabled={textOf(draft.value).trim() === ""}
        onClick={() => (previewing.value = !previewing.value)}
      >
        <span class="tool-icon">
          <Icon name="eye" />
        </span>
        <span class="tool-word">{previewing.value ? say.edit : say.preview}</span>{" "}
        <Keys names={["Alt", "V"]} />
      </button>
      <span class={`kept kept-${keeping.value}`}>
        {keeping.value === "kept" && <Icon name="check" />}
        {keep}
      </span>
    </div>
  );
}
