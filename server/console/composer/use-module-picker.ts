import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { KeptModule } from "../../../core/contract/text-module.ts";
import {
  fillPlaceholders,
  placeholdersIn,
  type PlaceholderValues,
} from "../../../core/desk/fill-placeholders.ts";
import { fittingModules } from "../answering/fitting-modules.ts";
import { modules, modulesWanted, readModules } from "../answering/modules.ts";
import { language } from "../platform/language.ts";
import { textOf } from "./draft.ts";
import type { Composing } from "./use-composing.ts";

export type ModulePicker = {
  readonly open: boolean;
  readonly words: string;
  readonly found: readonly KeptModule[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly toggle: () => void;
  readonly insert: () => void;
  /** Takes what is typed while the list is open: letters narrow it, the text stays as it is. @returns whether it did */
  readonly typed: (text: string) => boolean;
  /** Takes the keys that belong to the open list. @returns whether it did */
  readonly keyDown: (event: KeyboardEvent) => boolean;
};

type For = {
  readonly topic: string | null;
  /** What a request fills in; null leaves all brackets to be filled for each of many. */
  readonly values: () => PlaceholderValues | null;
};

/** The list of text modules above the composer, which keeps the focus. */
export function useModulePicker(composing: Composing, { topic, values }: For): ModulePicker {
  const open = useSignal(false);
  const words = useSignal("");
  const picked = useSignal(0);
  const reading = modules.value;
  const found =
    open.value && reading.kind === "ready"
      ? fittingModules(reading.modules, { topic, words: words.value, language: language.value })
      : [];
  const chosen = Math.min(picked.value, Math.max(0, found.length - 1));
  const show = (): void => {
    open.value = true;
    words.value = "";
    picked.value = 0;
    composing.previewing.value = false;
    void readModules();
    composing.focus();
  };
  const close = (): void => {
    open.value = false;
  };
  const wanted = modulesWanted.value;
  useEffect(() => {
    if (!wanted) return;
    modulesWanted.value = false;
    show();
  }, [wanted]);

  const picker: ModulePicker = {
    open: open.value,
    words: words.value,
    found,
    chosen,
    choose: (index) => (picked.value = index),
    toggle: () => (open.peek() ? close() : show()),
    insert() {
      const module = found[chosen];
      close();
      if (module) insertModule(composing, module, values());
    },
    typed(text) {
      if (!open.peek()) return false;
      words.value += text;
      picked.value = 0;
      return true;
    },
    keyDown(event) {
      if (event.altKey && event.code === "KeyM" && !event.ctrlKey && !event.metaKey) {
        picker.toggle();
        return true;
      }
      if (!open.peek() || event.altKey || event.ctrlKey || event.metaKey) return false;
      switch (event.code) {
        case "ArrowDown":
        case "ArrowUp":
          if (found.length > 0)
            picked.value = (chosen + (event.code === "ArrowDown" ? 1 : found.length - 1)) % found.length;
          return true;
        case "Enter":
        case "NumpadEnter":
          picker.insert();
          return true;
        case "Escape":
        case "Tab":
          close();
          return event.code === "Escape";
        case "Backspace":
          words.value = words.peek().slice(0, -1);
          picked.value = 0;
          return true;
        default:
          return false;
      }
    },
  };
  return picker;
}

/** Puts a module at the caret, filled as far as the request knows; what is left is selected, to be typed over. */
function insertModule(composing: Composing, module: KeptModule, values: PlaceholderValues | null): void {
  const { draft, field } = composing;
  if (draft.peek().mode !== module.use) composing.set({ mode: module.use });
  const text = textOf(draft.peek());
  const shown = field.current?.value === text ? field.current : null;
  const [from, to] = shown ? [shown.selectionStart, shown.selectionEnd] : [text.length, text.length];
  const before = text.slice(0, from);
  const gap = before.trim() === "" || /\s$/.test(before) ? "" : " ";
  const filled = values === null ? module.text : fillPlaceholders(module.text, values);
  const insert = gap + filled;
  const left = values === null ? undefined : placeholdersIn(insert)[0];
  const end = from + insert.length;
  const select = left ? ([from + left.from, from + left.to] as const) : ([end, end] as const);
  composing.edit({ from, to, insert, select });
  composing.focus(select);
}
