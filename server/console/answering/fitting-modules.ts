import type { KeptModule } from "../../../core/contract/text-module.ts";
import type { Language } from "../../../core/language/define-messages.ts";

type For = { readonly topic: string | null; readonly words: string; readonly language: Language };

/** Modules with all the words that were typed: those of the request's topic first, then those for all, then the rest. */
export function fittingModules(
  modules: readonly KeptModule[],
  { topic, words, language }: For,
): KeptModule[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const rank = (module: KeptModule): number => (module.topic === null ? 1 : module.topic === topic ? 0 : 2);
  return modules
    .filter(({ name, text, topic: about }) => {
      const told = folded(`${name.ru} ${name.en} ${about ?? ""} ${text}`);
      return wanted.every((word) => told.includes(word));
    })
    .toSorted((a, b) => rank(a) - rank(b) || a.name[language].localeCompare(b.name[language], language));
}

const folded = (text: string): string => text.toLowerCase().replaceAll("ё", "е");
