import type { Language } from "../../core/language/define-messages.ts";
import type { OmniboxHits } from "../host/background-services.ts";
import { omniboxMessages } from "./omnibox-messages.ts";
import { plainText } from "./omnibox-rows.ts";

/** What the row says that Enter chooses by itself. That there is nothing only where all was searched. */
export function firstOmniboxRow(text: string, found: OmniboxHits, language: Language): string {
  const say = omniboxMessages(language);
  const query = plainText(text.trim(), "none");
  if (found.kind === "closed") return say.closed;
  if (query === "") return say.empty;
  if (found.kind === "unknown") return say.search(query);
  return found.total > 0 ? say.found(query, found.total) : say.nothing(query);
}
