import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { me } from "../account/me.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { refreshRow } from "../queue/queue-rows.ts";
import { NoteField } from "./note-field.tsx";
import { type Choice, PickerDialog } from "./picker-dialog.tsx";
import { routingMessages } from "./routing-messages.ts";
import { readStaff, staff } from "./staff.ts";
import { toldRefused } from "./told-refused.ts";

const queue = "";

type Given = { readonly requests: readonly number[]; readonly onClose: () => void };

/** Requests given to a colleague or to the queue in one act, with a note that colleagues alone read. */
export function HandOverDialog({ requests, onClose }: Given): JSX.Element {
  const say = routingMessages(language.value);
  const note = useSignal("");
  useEffect(() => void readStaff(), []);
  const give = async ({ id, name }: Choice): Promise<void> => {
    const body = { requests: [...requests], to: id === queue ? null : id, note: note.value };
    const called = await deskCall(endpoints.assign, { body });
    if (called.kind !== "ok") return toldRefused(called);
    for (const request of requests) refreshRow(request);
    onClose();
    const { results } = called.answer;
    const kept = results.filter(({ result }) => result !== "assigned" && result !== "same");
    const given = results.length - kept.length;
    if (kept.length > 0)
      return notice(say.handedPartly(kept.map(({ request }) => `№ ${request}`).join(", ")), "danger");
    notice(id === queue ? say.handedToQueue(given) : say.handed(given, name));
  };
  return (
    <PickerDialog
      title={say.handOverTitle(requests.length)}
      hint={say.handOverHint}
      choices={staff.value && choicesOf(staff.value, me()?.id ?? "")}
      none={say.noneFound}
      send={say.handOverSend}
      onChoose={(choice) => void give(choice)}
      onClose={onClose}
    >
      <NoteField label={say.handOverNote} text={note} />
    </PickerDialog>
  );
}

/** Those on shift first, the least busy of them at the top. */
function choicesOf(all: readonly Staff[], mine: string): Choice[] {
  const say = routingMessages(language.value);
  const others = all
    .filter(({ person }) => person.id !== mine)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.open - b.open);
  return [
    ...others.map(({ person, shift, open }): Choice => {
      const told = [shift.kind === "on" ? "" : say.offShift, say.inHand(open)];
      return { id: person.id, name: person.name, icon: "person", note: told.filter(Boolean).join(" · ") };
    }),
    { id: queue, name: say.toQueue, icon: "back", note: say.toQueueNote },
  ];
}

const rankOf = ({ shift }: Staff): number => (shift.kind === "on" ? 0 : 1);
