import type { JSX } from "preact";
import type { Person } from "../core/contract/person.ts";

const tints = 5;

/** Two initials on one of a few tints, the same for a person everywhere. The name stands beside it or in `label`. */
export function Initials({ person, label = false }: { person: Person; label?: boolean }): JSX.Element {
  return (
    <span
      class={`initials initials-${tintOf(person.id)}`}
      {...(label
        ? { role: "img", "aria-label": person.name, title: person.name }
        : { "aria-hidden": "true" })}
    >
      {initialsOf(person.name)}
    </span>
  );
}

/** «Алина Котова» → «АК»; one word gives its first letter. */
export function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/\s+/)
    .map((word) => word[0] ?? "");
  return letters.slice(0, 2).join("").toUpperCase();
}

/** «Алина Котова» → «Алина К.» */
export function shortName(name: string): string {
  const [first = "", second] = name.trim().split(/\s+/);
  return second ? `${first} ${second[0]}.` : first;
}

function tintOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % tints;
}
