import type { TargetRules } from "../../../core/contract/desk-rules.ts";
import { RequestKind } from "../../../core/contract/request-event.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { changeMessages } from "./change-messages.ts";

type Target = TargetRules["targets"][number];
export type Aim = Pick<Target, "kind" | "topic">;

export function minutesOf({ targets }: TargetRules, { kind, topic }: Aim): number | null {
  return targets.find((target) => target.kind === kind && target.topic === topic)?.minutes ?? null;
}

/** The same rules with other minutes for one aim; null lets what says less hold for it. */
export function withMinutes(rules: TargetRules, { kind, topic }: Aim, minutes: number | null): TargetRules {
  const others = rules.targets.filter((target) => target.kind !== kind || target.topic !== topic);
  if (minutes === null) return { ...rules, targets: others };
  const its = { ...(kind === undefined ? {} : { kind }), ...(topic === undefined ? {} : { topic }), minutes };
  return { ...rules, targets: [...others, its] };
}

/** What other targets change, a line each. */
export function targetChanges(
  before: TargetRules,
  after: TargetRules,
  { language, nameOf }: { readonly language: Language; readonly nameOf: (topic: string) => string },
): string[] {
  const say = changeMessages(language);
  const told = (minutes: number | null) => (minutes === null ? say.none : say.minutes(minutes));
  const topics = new Set([...before.targets, ...after.targets].map(({ topic }) => topic));
  const aims = [...topics].flatMap((topic) =>
    [undefined, ...RequestKind.options].map((kind) => ({ kind, topic })),
  );
  const changes = aims.flatMap(({ kind, topic }) => {
    const [was, is] = [minutesOf(before, { kind, topic }), minutesOf(after, { kind, topic })];
    if (was === is) return [];
    const where = `${topic === undefined ? say.anyTopic : nameOf(topic)}, ${say[kind ?? "anyKind"]}`;
    return [say.from(where, told(was), told(is))];
  });
  const all =
    before.minutes === after.minutes ? [] : [say.from(say.forAll, told(before.minutes), told(after.minutes))];
  return [...all, ...changes];
}
