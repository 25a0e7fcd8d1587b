import type { Language } from "./define-messages.ts";

const rules = { ru: new Intl.PluralRules("ru"), en: new Intl.PluralRules("en") };

/** Word forms of a counted noun: Russian needs one/few/many, English one/other. */
export type PluralForms = { one: string; few?: string; many?: string; other?: string };

/** The form of a noun that goes with `count`: plural("ru", 3, { one: "место", few: "места", many: "мест" }) → «места». */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const category = rules[language].select(count);
  if (category === "one") return forms.one;
  if (category === "few") return forms.few ?? forms.other ?? forms.one;
  return forms.many ?? forms.other ?? forms.few ?? forms.one;
}
