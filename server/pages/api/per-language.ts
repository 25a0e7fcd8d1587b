import type { Language } from "../../../core/language/define-messages.ts";

/** What is the same for everybody of one language: made when the first of them asks. */
export function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
