import type { KeptModule, NewModule } from "../../../core/contract/text-module.ts";

/** A module as it is being edited; `id` is its own from the first moment, so that a repeat makes no second one. */
export type EditedModule = { readonly id: string } & NewModule;

export function newModule(id: string): EditedModule {
  return { id, name: { ru: "", en: "" }, topic: null, use: "answer", text: "", version: null };
}

export function editedModule({ id, name, topic, use, text, version }: KeptModule): EditedModule {
  return { id, name, topic, use, text, version };
}

/** Whether all is there that a module needs. */
export function isWhole({ name, text }: EditedModule): boolean {
  return name.ru.trim() !== "" && name.en.trim() !== "" && text.trim() !== "";
}

export function sameModule(a: EditedModule, b: EditedModule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
