import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Addressee, Addressees } from "../../../core/contract/routing.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { learnRow, refreshRow } from "../queue/queue-rows.ts";
import { addresseeName } from "./addressee-name.ts";
import { NoteField } from "./note-field.tsx";
import { type Choice, PickerDialog } from "./picker-dialog.tsx";
import { routingMessages } from "./routing-messages.ts";
import { toldRefused } from "./told-refused.ts";

type Given = { readonly request: number; readonly onClose: () => void };

/** To whom a request goes: the group of its topic first, and what the specialist is asked. */
export function RouteDialog({ request, onClose }: Given): JSX.Element {
  const say = routingMessages(language.value);
  const read = useSignal<Addressees | null>(null);
  const note = useSignal("");
  const sending = useSignal(false);
  const key = useMemo(() => crypto.randomUUID(), []);
  useEffect(() => {
    void deskCall(endpoints.addressees, { params: { id: request } }).then((called) => {
      if (called.kind === "ok") return (read.value = called.answer);
      toldRefused(called);
      return onClose();
    });
  }, [request]);

  const route = async ({ id: to, name }: Choice): Promise<void> => {
    if (sending.value) return;
    sending.value = true;
    const body = { key, to, note: note.value };
    const called = await deskCall(endpoints.route, { params: { id: request }, body });
    sending.value = false;
    if (called.kind === "ok") {
      learnRow(called.answer);
      notice(say.routed(request, name));
      return onClose();
    }
    toldRefused(called);
    refreshRow(request);
  };
  return (
    <PickerDialog
      title={say.routeTitle(request)}
      hint={say.routeHint}
      choices={read.value && read.value.addressees.map((one) => choiceOf(one, read.value?.proposed ?? null))}
      none={read.value?.addressees.length === 0 ? say.noSpecialists : say.noneFound}
      send={say.routeSend}
      onChoose={(choice) => void route(choice)}
      onClose={onClose}
    >
      <NoteField label={say.routeNote} text={note} />
    </PickerDialog>
  );
}

function choiceOf({ to, kind, name, groups, onShift, open }: Addressee, proposed: string | null): Choice {
  const say = routingMessages(language.value);
  const belongs =
    kind === "group" ? say.group : groups.map((id) => addresseeName(`group:${id}`, null)).join(", ");
  const told = [
    to === proposed ? say.proposed : "",
    belongs,
    kind === "contact" ? say.byLetter : "",
    onShift ? "" : say.offShift,
    open > 0 ? say.waiting(open) : "",
  ];
  return {
    id: to,
    name: addresseeName(to, name),
    icon: kind === "group" ? "route" : kind === "contact" ? "send" : "person",
    note: told.filter(Boolean).join(" · "),
  };
}
