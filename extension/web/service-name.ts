import type { Language } from "../../core/language/define-messages.ts";
import { webMessages } from "./web-messages.ts";

/** The service as the company calls it, which the server writes into the page for each language. */
export function serviceName(language: Language): string {
  const told = document.querySelector<HTMLMetaElement>(`meta[name="application-name"][lang="${language}"]`);
  return told?.content ?? webMessages(language).service;
}
