import type { JSX } from "preact";
import type { RequestRow } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Initials, shortName } from "../../../ui/person.tsx";
import { channelMessages } from "../mail/channel-messages.ts";
import { language } from "../platform/language.ts";
import { othersAt } from "../request/presence.ts";
import { RoutedCell } from "../routing/routed-cell.tsx";
import { queueMessages } from "./queue-messages.ts";

/** Who has the request, and who else is there at this moment. */
export function ClaimCell({ row, mine }: { row: RequestRow; mine: string }): JSX.Element {
  const say = queueMessages(language.value);
  const others = othersAt(row.id, mine);
  const lookers = others.filter(({ person }) => person.id !== row.claimedBy?.id);
  return (
    <span class="claim">
      <Holder row={row} mine={mine} writes={others.some(isHolderWriting)} />
      {lookers.length > 0 && (
        <span class="claim-lookers">
          <Icon name="eye" label={say.looks(lookers.map(({ person }) => person.name).join(", "))} />
          {lookers.slice(0, 2).map(({ person }) => (
            <Initials key={person.id} person={person} />
          ))}
        </span>
      )}
    </span>
  );

  function isHolderWriting({ person, doing }: (typeof others)[number]): boolean {
    return person.id === row.claimedBy?.id && doing === "writing";
  }
}

function Holder({ row, mine, writes }: { row: RequestRow; mine: string; writes: boolean }): JSX.Element {
  const say = queueMessages(language.value);
  const { claimedBy } = row;
  if (row.state === "cancelled") {
    // A letter of whom nobody knew: no seller took it back.
    const isSetAside = row.letter !== undefined && row.seller === null;
    const told = isSetAside ? channelMessages(language.value).setAsideShort : say.cancelled;
    return <span class="claim-done">{told}</span>;
  }
  if (row.state === "merged" && row.mergedInto !== undefined && row.clock.state !== "answered") {
    return <span class="muted">{say.waitsWith(row.mergedInto)}</span>;
  }
  if (row.state === "answered" || row.state === "merged") {
    return (
      <span class="claim-done">
        <Icon name="check" /> {say.answered}
      </span>
    );
  }
  if (row.routed) return <RoutedCell row={row} routed={row.routed} />;
  if (claimedBy) {
    const yours = claimedBy.id === mine;
    return (
      <>
        <Initials person={claimedBy} />
        <span class={writes ? "claim-writes" : "claim-name"}>
          {yours ? say.you : writes ? say.writes : shortName(claimedBy.name)}
          {writes && <span class="visually-hidden"> {claimedBy.name}</span>}
        </span>
      </>
    );
  }
  if (row.routedTo !== null) {
    return (
      <span class="claim-routed">
        <Icon name="route" /> {say.withSpecialist}
      </span>
    );
  }
  const word =
    row.state === "paused"
      ? say.waitsForSeller
      : row.clock.state === "off-hours"
        ? say.waitsForDay
        : say.isFree;
  return <span class="muted">{word}</span>;
}
