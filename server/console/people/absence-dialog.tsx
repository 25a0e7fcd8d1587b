import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { AbsenceReason, type Staff } from "../../../core/contract/routing.ts";
import { notice } from "../frame/notice.tsx";
import { DialogFoot } from "../frame/dialog-foot.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { heldBy } from "../queue/held-by.ts";
import { refreshQueue } from "../queue/queue-rows.ts";
import { handOver } from "../routing/hand-over.ts";
import { tellHandedOver } from "../routing/undo-hand-over.ts";
import { type AbsenceDraft, beginsToday, fieldTime, readAbsence } from "./absence-draft.ts";
import { peopleMessages } from "./people-messages.ts";

type Given = {
  readonly member: Staff;
  readonly others: readonly Staff[];
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/** Somebody's absence; where it begins today, what they have in hand can go to a colleague first. */
export function AbsenceDialog({ member, others, onSaved, onClose }: Given): JSX.Element {
  const say = peopleMessages(language.value);
  const dialog = useModal("select");
  const { person } = member;
  const draft = useSignal<AbsenceDraft>({ reason: "leave", from: fieldTime(now.peek()), until: "" });
  const to = useSignal("");
  const failed = useSignal<string | null>(null);
  const held = heldBy(person.id);
  const offers = held.length > 0 && beginsToday(draft.value, now.value);
  const set = (change: Partial<AbsenceDraft>): void => {
    draft.value = { ...draft.peek(), ...change };
    failed.value = null;
  };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const read = readAbsence(draft.value, person.id, now.peek());
    if (read.kind === "wrong") {
      failed.value = say[read.why];
      return;
    }
    const colleague = offers ? others.find((one) => one.person.id === to.value)?.person : undefined;
    // First the requests: begun first, the absence would send them back to the queue.
    const given =
      colleague &&
      (await handOver(
        held.map(({ id }) => id),
        { to: colleague.id, name: colleague.name, note: "" },
      ));
    const called =
      given === undefined || given.kind === "ok"
        ? await deskCall(endpoints.addAbsence, { body: read.body })
        : given;
    if (called.kind !== "ok") {
      failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    refreshQueue();
    onSaved();
    dialog.current?.close();
    if (given?.kind === "ok") tellHandedOver(given.answer);
    else notice(say.saved(person.name));
  };

  return (
    <dialog ref={dialog} class="dialog choose" aria-labelledby="absence-title" onClose={onClose}>
      <form class="choose-form" onSubmit={(event) => void save(event)}>
        <h2 id="absence-title" class="dialog-title">
          {say.absenceTitle(person.name)}
        </h2>
        <label class="field">
          <span class="field-label">{say.reason}</span>
          <select
            class="input"
            value={draft.value.reason}
            onChange={(event) => set({ reason: AbsenceReason.parse(event.currentTarget.value) })}
          >
            {AbsenceReason.options.map((reason) => (
              <option key={reason} value={reason}>
                {say[reason]}
              </option>
            ))}
          </select>
        </label>
        <div class="people-times">
          {(["from", "until"] as const).map((end) => (
            <label key={end} class="field">
              <span class="field-label">{say[end]}</span>
              <input
                class="input"
                type="datetime-local"
                value={draft.value[end]}
                onInput={(event) => set({ [end]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
        {offers && (
          <label class="field">
            <span class="field-label">{say.held(held.length)}</span>
            <select
              class="input"
              value={to.value}
              onChange={(event) => (to.value = event.currentTarget.value)}
            >
              <option value="">{say.heldToQueue}</option>
              {takers(others, person.id).map((one) => (
                <option key={one.person.id} value={one.person.id}>
                  {say.heldTo(one.person.name, one.open)}
                </option>
              ))}
            </select>
          </label>
        )}
        <DialogFoot
          failed={failed.value}
          words={{ cancel: say.cancel, send: say.save }}
          onCancel={() => dialog.current?.close()}
        />
      </form>
    </dialog>
  );
}

/** Colleagues who are there, the least busy first. */
function takers(others: readonly Staff[], except: string): Staff[] {
  return others
    .filter(({ person, shift }) => person.id !== except && shift.kind === "on")
    .toSorted((a, b) => a.open - b.open);
}
