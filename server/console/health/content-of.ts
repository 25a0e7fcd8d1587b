import { figures } from "../../../core/language/figures.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { healthMessages } from "./health-messages.ts";

type Content = { readonly documents: number; readonly sections: number };

/** What a release holds, in words: «12 480 документов, 61 204 места». */
export function contentOf({ documents, sections }: Content, language: Language): string {
  const say = healthMessages(language);
  return `${say.documents(documents, figures(documents, language))}, ${say.places(sections, figures(sections, language))}`;
}
