import type { JSX } from "preact";
import type { RequestRow } from "../../../core/contract/request.ts";
import { language } from "../platform/language.ts";
import { isWaiting } from "./arrangement.ts";
import { queueMessages } from "./queue-messages.ts";
import { skipWords } from "./skip-words.ts";

/** That colleagues passed a request over which still waits: how many, and at the mark itself who and why. */
export function SkipMark({ row }: { row: Pick<RequestRow, "skips" | "state"> }): JSX.Element | null {
  if (row.skips === undefined || !isWaiting(row)) return null;
  const words = skipWords(row.skips, language.value);
  return (
    <span class="row-skips" title={words}>
      {queueMessages(language.value).skipped(row.skips.length)}
      <span class="visually-hidden">: {words}</span>
    </span>
  );
}
