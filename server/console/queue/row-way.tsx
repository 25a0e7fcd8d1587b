import type { JSX } from "preact";
import type { RequestRow } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { channelMessages } from "../mail/channel-messages.ts";
import { language } from "../platform/language.ts";

/** The way a request came, where it was not by the extension, and why a letter needs a person. */
export function RowWay({ row }: { row: Pick<RequestRow, "via" | "letter"> }): JSX.Element | null {
  const say = channelMessages(language.value);
  const stub = row.letter?.stub ?? null;
  if (row.via !== "mail" && row.via !== "phone") return null;
  return (
    <span class="row-way">
      <Icon name={row.via} />
      <span>{say[row.via]}</span>
      {stub !== null && <span class="chip chip-warn">{say[stub]}</span>}
    </span>
  );
}
