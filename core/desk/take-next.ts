/** A free request, as far as taking the next one goes. */
export type Takeable = {
  readonly id: number;
  /** ISO in UTC; null where it will never be due. */
  readonly dueAt: string | null;
  /** Skills of its topic; one of them is enough, none asks for none. */
  readonly skills: readonly string[];
  /** The agent has passed it over before. */
  readonly skipped: boolean;
};

export type Taker = {
  /** None: everything is within them. */
  readonly skills: readonly string[];
  /** Skills of all who are on shift; what nobody there can do is everybody's, for it must not lie. */
  readonly onShift: readonly string[];
};

/** Whether a request of these skills is within the taker's. */
export function isWithinSkills({ skills }: Pick<Takeable, "skills">, taker: Taker): boolean {
  if (skills.length === 0 || taker.skills.length === 0) return true;
  if (skills.some((skill) => taker.skills.includes(skill))) return true;
  return !skills.some((skill) => taker.onShift.includes(skill));
}

/** What «take next» gives: of what is within one's skills the nearest to its due time; what one has skipped comes last. */
export function takeNext<T extends Takeable>(free: Iterable<T>, taker: Taker): T | null {
  let next: T | null = null;
  for (const request of free) {
    if (!isWithinSkills(request, taker)) continue;
    if (next === null || comesBefore(request, next)) next = request;
  }
  return next;
}

function comesBefore(a: Takeable, b: Takeable): boolean {
  if (a.skipped !== b.skipped) return b.skipped;
  // All of one form, so that their order as text is that of time.
  const [one, other] = [a.dueAt ?? "never", b.dueAt ?? "never"];
  return one === other ? a.id < b.id : one < other;
}
