import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { Staff } from "../../../core/contract/routing.ts";
import { Initials } from "../../../ui/person.tsx";
import { clockTime } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { shiftMessages } from "./shift-messages.ts";
import { staff } from "./staff.ts";
import { StepAway } from "./step-away.tsx";
import { useStaff } from "./use-staff.ts";

/** Who is on shift and how much each has in hand; one's own way to step away. */
export function ShiftStrip({ me }: { me: Me }): JSX.Element | null {
  const say = shiftMessages(language.value);
  useStaff();
  const all = staff.value;
  if (all === null) return null;
  const present = all.filter(({ shift }) => shift.kind !== "off");
  const working = present.filter(({ shift }) => shift.kind === "on");
  const own = all.find(({ person }) => person.id === me.id);
  const label = say.onShift(working.length, all.length);
  return (
    <section class="shift" aria-label={label}>
      <span class="shift-label figures">{label}</span>
      <ul class="shift-people">
        {present.map((one) => (
          <OnShift key={one.person.id} one={one} />
        ))}
      </ul>
      {own && <StepAway own={own} />}
    </section>
  );
}

function OnShift({ one: { person, shift, open } }: { one: Staff }): JSX.Element {
  const say = shiftMessages(language.value);
  const until = shift.kind === "away" && shift.until !== null ? clockTime(shift.until, language.value) : null;
  const words =
    shift.kind === "on"
      ? say.holds(person.name, open)
      : until === null
        ? say.away(person.name)
        : say.awayUntil(person.name, until);
  return (
    <li class={shift.kind === "away" ? "shift-one shift-away" : "shift-one"} title={words}>
      <Initials person={person} />
      <span class="visually-hidden">{words}</span>
      <span class="figures" aria-hidden="true">
        {shift.kind === "on" ? open : until === null ? say.awayShort : say.backAt(until)}
      </span>
    </li>
  );
}
