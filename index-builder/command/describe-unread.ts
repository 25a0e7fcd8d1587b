import type { Language } from "../../core/language/define-messages.ts";
import type { FetchFailure } from "../fetch/answer.ts";
import { describeFailure, isFailure } from "./describe-failure.ts";

type Unread = { readonly why: FetchFailure; readonly detail: string };

/** Why a page could not be read: in words, and what exactly came back. */
export function describeUnread({ why, detail }: Unread, language: Language): string {
  return `${describeFailure(why, language)} (${detail})`;
}

/** The same from what the crawl state keeps of it: `server-error: HTTP 500`. */
export function readUnread(kept: string, language: Language): string {
  const [why = "", ...detail] = kept.split(": ");
  return isFailure(why) ? describeUnread({ why, detail: detail.join(": ") }, language) : kept;
}
