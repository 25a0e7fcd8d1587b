import type { RequestRow } from "../../core/contract/request.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Notice } from "./background-services.ts";
import { hostMessages } from "./host-messages.ts";

const mostAtOnce = 3;

/** What the operating system is to show of news: one notice for each request, the latest few of many. */
export function noticesOf(rows: readonly RequestRow[], language: Language): Notice[] {
  const messages = hostMessages(language);
  return rows.slice(0, mostAtOnce).map((row) => ({
    id: `request-${row.id}`,
    title: row.state === "answered" ? messages.answered : messages.askedBack,
    message: row.text ?? "",
    request: row.id,
    buttons: row.state === "answered" ? [messages.allClear, messages.notQuite] : [],
  }));
}
