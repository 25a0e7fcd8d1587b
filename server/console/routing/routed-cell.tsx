import type { JSX } from "preact";
import type { RequestRow } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Initials } from "../../../ui/person.tsx";
import { duration } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { addresseeName } from "./addressee-name.ts";
import { routingMessages } from "./routing-messages.ts";

type Given = { readonly row: RequestRow; readonly routed: NonNullable<RequestRow["routed"]> };

/** In the place of who answers: with which specialist it is, and how long yet; its owner beside it. */
export function RoutedCell({ row: { claimedBy }, routed }: Given): JSX.Element {
  return (
    <>
      {claimedBy && <Initials person={claimedBy} label />}
      <span
        class="claim-routed"
        title={routingMessages(language.value).withSpecialist(addresseeName(routed.to, routed.name))}
      >
        <Icon name="route" />
        <span class="clip">{addresseeName(routed.to, routed.name)}</span>
        <Left dueAt={routed.dueAt} />
      </span>
    </>
  );
}

// A component of its own, so that a second's tick draws these few words and not the cell.
function Left({ dueAt }: { dueAt: string | null }): JSX.Element | null {
  if (dueAt === null) return null;
  const left = Math.ceil((Date.parse(dueAt) - now.value) / 1000);
  return (
    <span class="figures claim-left">
      {left > 0 ? duration(left, language.value) : `−${duration(-left, language.value)}`}
    </span>
  );
}
