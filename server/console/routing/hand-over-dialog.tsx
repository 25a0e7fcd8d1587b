import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Staff } from "../../../core/contract/routing.ts";
import { me } from "../account/me.ts";
import { nearTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { queueRows } from "../queue/queue-rows.ts";
import { clearSelected } from "../queue/selected-rows.ts";
import { handOver } from "./hand-over.ts";
import { NoteField } from "./note-field.tsx";
import { type Choice, PickerDialog } from "./picker-dialog.tsx";
import { routingMessages } from "./routing-messages.ts";
import { readStaff, staff } from "./staff.ts";
import { toldRefused } from "./told-refused.ts";
import { tellHandedOver } from "./undo-hand-over.ts";

const queue = "";

type Given = { readonly requests: readonly number[]; readonly onClose: () => void };

/** Requests given to a colleague or to the queue in one act, with a note that colleagues alone read. */
export function HandOverDialog({ requests, onClose }: Given): JSX.Element {
  const say = routingMessages(language.value);
  const note = useSignal("");
  useEffect(() => void readStaff(), []);
  const give = async ({ id, name }: Choice): Promise<void> => {
    const to = id === queue ? null : id;
    const called = await handOver(requests, { to, name, note: note.value });
    if (called.kind !== "ok") return toldRefused(called);
    clearSelected();
    onClose();
    tellHandedOver(called.answer);
  };
  return (
    <PickerDialog
      title={say.handOverTitle(requests.length)}
      hint={say.handOverHint}
      choices={staff.value && choicesOf(staff.value, withoutHolder(requests))}
      none={say.noneFound}
      send={say.handOverSend}
      onChoose={(choice) => void give(choice)}
      onClose={onClose}
    >
      <NoteField label={say.handOverNote} text={note} />
    </PickerDialog>
  );
}

/** Whoever has all of them already is no choice. */
function withoutHolder(requests: readonly number[]): (who: Staff) => boolean {
  const holders = new Set(requests.map((id) => queueRows.value.get(id)?.claimedBy?.id));
  return ({ person }) => holders.size !== 1 || !holders.has(person.id);
}

/** Those on shift first, the least busy of them at the top. */
function choicesOf(all: readonly Staff[], isChoice: (who: Staff) => boolean): Choice[] {
  const say = routingMessages(language.value);
  const mine = me()?.id;
  const people = all.filter(isChoice).toSorted((a, b) => rankOf(a) - rankOf(b) || a.open - b.open);
  return [
    ...people.map(({ person, shift, open }): Choice => {
      const told = [person.id === mine ? say.yourself : "", shiftTold(shift), say.inHand(open)];
      return { id: person.id, name: person.name, icon: "person", note: told.filter(Boolean).join(" · ") };
    }),
    { id: queue, name: say.toQueue, icon: "back", note: say.toQueueNote },
  ];
}

function shiftTold(shift: Staff["shift"]): string {
  const say = routingMessages(language.value);
  switch (shift.kind) {
    case "on":
      return say.onShift;
    case "off":
      return say.offShift;
    case "away":
      return shift.until === null
        ? say.absent
        : say.absentUntil(nearTime(shift.until, now.value, language.value));
  }
}

const rankOf = ({ shift }: Staff): number => ({ on: 0, away: 1, off: 2 })[shift.kind];
