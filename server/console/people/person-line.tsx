import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Absence, Staff } from "../../../core/contract/routing.ts";
import { Icon } from "../../../ui/icon.tsx";
import { Initials } from "../../../ui/person.tsx";
import { FigureLink } from "../board/figure-link.tsx";
import { shiftWords } from "../board/shift-words.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { heldBy } from "../queue/held-by.ts";
import { toldRefused } from "../routing/told-refused.ts";
import { absenceTimes } from "./absence-times.ts";
import { hoursWords } from "./hours-words.ts";
import { peopleMessages } from "./people-messages.ts";

type Given = {
  readonly member: Staff;
  readonly onEdit: (what: "absence" | "hours") => void;
  readonly onChanged: () => void;
};

/** One of the desk: today's hours, absences to come, and both to be changed. */
export function PersonLine({ member, onEdit, onChanged }: Given): JSX.Element {
  const say = peopleMessages(language.value);
  const { person, role, skills, today, absences, week } = member;
  const about = [role === "lead" ? say.lead : "", ...skills].filter(Boolean).join(", ");
  return (
    <tr class={member.shift.kind === "on" ? "" : "board-away"}>
      <th scope="row">
        <span class="board-who">
          <Initials person={person} />
          <span class="people-name">
            {person.name}
            {about !== "" && <span class="muted people-about">{about}</span>}
          </span>
        </span>
      </th>
      <td class="board-shift">{shiftWords(member)}</td>
      <td class="figures people-hours">
        {hoursWords(today, language.value)}
        {week !== null && <span class="muted people-about">{say.ownHours}</span>}
      </td>
      <td class="figures">
        <FigureLink
          figure="open"
          count={heldBy(person.id).length}
          of={{ agent: person.id }}
          whose={person.name}
        />
      </td>
      <td>
        {absences.length > 0 && (
          <ul class="people-absences">
            {absences.map((absence) => (
              <AbsenceLine key={absence.id} absence={absence} name={person.name} onChanged={onChanged} />
            ))}
          </ul>
        )}
      </td>
      <td class="people-acts">
        <button
          type="button"
          class="button"
          aria-label={say.ofPerson(say.addAbsence, person.name)}
          onClick={() => onEdit("absence")}
        >
          {say.addAbsence}…
        </button>
        <button
          type="button"
          class="button"
          aria-label={say.ofPerson(say.editHours, person.name)}
          onClick={() => onEdit("hours")}
        >
          {say.editHours}…
        </button>
      </td>
    </tr>
  );
}

type LineGiven = { absence: Absence; name: string; onChanged: () => void };

function AbsenceLine({ absence: { id, reason, from, until }, name, onChanged }: LineGiven): JSX.Element {
  const say = peopleMessages(language.value);
  const when = absenceTimes({ from, until }, now.value, language.value);
  const what = `${say[reason]} ${when}`;
  const begun = Date.parse(from) <= now.value;
  const end = async (): Promise<void> => {
    const called = await deskCall(endpoints.endAbsence, { params: { absence: id } });
    if (called.kind === "ok") notice(say.ended(name));
    else toldRefused(called);
    onChanged();
  };
  return (
    <li class="people-absence">
      <span class={begun ? "chip chip-pause" : "chip"}>{say[reason]}</span>
      <span class="figures">{when}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={begun ? say.endNow(name, what) : say.takeBack(name, what)}
        onClick={() => void end()}
      >
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}
