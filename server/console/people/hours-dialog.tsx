import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { weekdays } from "../../../core/desk/told-gaps.ts";
import { notice } from "../frame/notice.tsx";
import { DialogFoot } from "../frame/dialog-foot.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { deskTimeZone } from "../routing/staff.ts";
import { peopleMessages } from "./people-messages.ts";
import { usualWeek } from "./usual-week.ts";
import { draftOfWeek, readWeek } from "./week-draft.ts";

type Given = { readonly member: Staff; readonly onSaved: () => void; readonly onClose: () => void };

/** Somebody's working hours: the desk's, or their own within them. */
export function HoursDialog({ member, onSaved, onClose }: Given): JSX.Element {
  const say = peopleMessages(language.value);
  const dialog = useModal("input:checked");
  const { person } = member;
  const own = useSignal(member.week !== null);
  const draft = useSignal(draftOfWeek(member.week ?? usualWeek));
  const failed = useSignal<string | null>(null);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const read = own.value ? readWeek(draft.value) : { week: null };
    if ("wrong" in read) {
      failed.value = say.wrongDay(say[read.wrong]);
      return;
    }
    const params = { account: person.id };
    const called = await deskCall(endpoints.putHours, { params, body: { week: read.week } });
    if (called.kind !== "ok") {
      failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
      return;
    }
    onSaved();
    dialog.current?.close();
    notice(say.hoursSaved(person.name));
  };

  return (
    <dialog ref={dialog} class="dialog choose" aria-labelledby="hours-title" onClose={onClose}>
      <form class="choose-form" onSubmit={(event) => void save(event)}>
        <fieldset class="people-choice">
          <legend id="hours-title" class="dialog-title">
            {say.hoursTitle(person.name)}
          </legend>
          {[false, true].map((each) => (
            <label key={String(each)} class="check">
              <input
                type="radio"
                name="hours"
                checked={own.value === each}
                onChange={() => (own.value = each)}
              />
              {each ? say.own : say.deskHours}
            </label>
          ))}
        </fieldset>
        {own.value && (
          <>
            <div class="people-week">
              {weekdays.map((day) => (
                <label key={day} class="people-day">
                  <span class="field-label">{say[day]}</span>
                  <input
                    class="input"
                    value={draft.value[day]}
                    onInput={(event) => {
                      draft.value = { ...draft.peek(), [day]: event.currentTarget.value };
                      failed.value = null;
                    }}
                  />
                </label>
              ))}
            </div>
            <p class="card-note">{say.hoursNote(deskTimeZone.value ?? "")}</p>
          </>
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
