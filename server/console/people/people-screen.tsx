import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Staff } from "../../../core/contract/routing.ts";
import { KeyBar } from "../frame/key-bar.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { useLeadScreen } from "../board/use-lead-screen.ts";
import { readStaff, staff } from "../routing/staff.ts";
import { useStaff } from "../routing/use-staff.ts";
import { AbsenceDialog } from "./absence-dialog.tsx";
import { CoveragePart } from "./coverage-part.tsx";
import { HoursDialog } from "./hours-dialog.tsx";
import { peopleMessages } from "./people-messages.ts";
import { PersonLine } from "./person-line.tsx";

type Editing = { readonly what: "absence" | "hours"; readonly member: Staff };

/** The desk's people: when they are there today, when they will not be, and where nobody is. */
export function PeopleScreen(): JSX.Element {
  const say = peopleMessages(language.value);
  const editing = useSignal<Editing | null>(null);
  const changes = useSignal(0);
  useTitle(say.title);
  useStaff();
  useLeadScreen({ name: "queue" });
  const all = staff.value;
  const changed = (): void => {
    changes.value += 1;
    void readStaff();
  };
  const shown = editing.value;
  const close = (): void => {
    if (editing.peek() === shown) editing.value = null;
  };
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title} />
      <div class="board">
        {all === null && <output class="muted">{say.loading}</output>}
        <div class="board-scroll">
          <table class="board-table people-table">
            <thead>
              <tr>
                {[say.person, say.now, say.today, say.inHand, say.absences].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <th scope="col">
                  <span class="visually-hidden">{say.acts}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(all ?? []).map((member) => (
                <PersonLine
                  key={member.person.id}
                  member={member}
                  onEdit={(what) => (editing.value = { what, member })}
                  onChanged={changed}
                />
              ))}
            </tbody>
          </table>
        </div>
        <CoveragePart changes={changes.value} />
      </div>
      <KeyBar
        keys={[
          ["G B", "board"],
          ["G P", "people"],
          ["Esc", "back"],
          ["?", "all"],
        ]}
      />
      {shown?.what === "absence" && (
        <AbsenceDialog member={shown.member} others={all ?? []} onSaved={changed} onClose={close} />
      )}
      {shown?.what === "hours" && <HoursDialog member={shown.member} onSaved={changed} onClose={close} />}
    </div>
  );
}
