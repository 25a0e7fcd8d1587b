import type { Pilot } from "../../../core/contract/config-pilots.ts";
import type { PilotRules } from "../../../core/contract/desk-rules.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { changeMessages } from "./change-messages.ts";
import { pilotRuleMessages } from "./pilot-rule-messages.ts";

type Telling = { readonly language: Language; readonly dayTold: (from: string) => string };

/** What other pilots change, a line each. */
export function pilotChanges(
  { pilots: before }: PilotRules,
  { pilots: after }: PilotRules,
  telling: Telling,
): string[] {
  const say = pilotRuleMessages(telling.language);
  const words = changeMessages(telling.language);
  const whole = (pilots: PilotRules["pilots"]): string =>
    pilots === null ? say.anyone : say.limited(pilots.length);
  const limits =
    (before === null) === (after === null) ? [] : [words.from(say.everybody, whole(before), whole(after))];
  const [was, is] = [before ?? [], after ?? []];
  const names = [...new Set([...was, ...is].map(({ name }) => name))];
  const changes = names.flatMap((name) => {
    const [old, now] = [was, is].map((all) => all.find((pilot) => pilot.name === name));
    const [oldTold, nowTold] = [old, now].map((pilot) => pilot && pilotTold(pilot, telling));
    if (oldTold === nowTold) return [];
    if (oldTold === undefined) return [words.added(`${say.pilot(name)}: ${nowTold ?? ""}`)];
    return [
      nowTold === undefined ? words.gone(say.pilot(name)) : words.from(say.pilot(name), oldTold, nowTold),
    ];
  });
  return [...limits, ...changes];
}

/** «с 1 марта, Казань, Уфа; Банки». */
function pilotTold({ from, regions, channels, departments }: Pilot, { language, dayTold }: Telling): string {
  const places = [regions, channels, departments].flatMap((names) =>
    names.length === 0 ? [] : names.join(", "),
  );
  const where = places.length === 0 ? pilotRuleMessages(language).anyone : places.join("; ");
  return `${changeMessages(language).since(dayTold(from))}, ${where}`;
}
