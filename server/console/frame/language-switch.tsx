import type { JSX } from "preact";
import { language, speak } from "../platform/language.ts";

const languages = [
  { code: "ru", name: "Русский" },
  { code: "en", name: "English" },
] as const;

/** Each language is named in itself: whoever does not read the other one finds theirs. */
export function LanguageSwitch(): JSX.Element {
  return (
    <fieldset class="switch" aria-label="Язык · Language">
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          class="switch-option"
          lang={code}
          aria-pressed={language.value === code}
          onClick={() => speak(code)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
