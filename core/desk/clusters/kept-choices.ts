/** What people decided: pairs of question ids. Where both kinds contradict each other, apart counts. */
export type KeptChoices = {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
};

/** Choices to look up, and to add to. */
export type ChoiceBook = {
  readonly join: (one: string, other: string) => void;
  readonly split: (one: string, other: string) => void;
  /** Whether anything at all is to be apart. */
  readonly keepsApart: () => boolean;
  readonly togetherWith: (id: string) => ReadonlySet<string>;
  /** True where a member of one group is to be apart from a member of the other. */
  readonly areApart: (one: readonly string[], other: readonly string[]) => boolean;
  readonly pairs: (kind: "together" | "apart") => [string, string][];
};

const nobody: ReadonlySet<string> = new Set();

export function createChoiceBook(kept: KeptChoices): ChoiceBook {
  const together = new Map<string, Set<string>>();
  const apart = new Map<string, Set<string>>();
  for (const pair of kept.together) mark(together, pair);
  for (const pair of kept.apart) mark(apart, pair);

  return {
    join(one, other) {
      unmark(apart, [one, other]);
      mark(together, [one, other]);
    },
    split(one, other) {
      unmark(together, [one, other]);
      mark(apart, [one, other]);
    },
    togetherWith: (id) => together.get(id) ?? nobody,
    keepsApart: () => apart.size > 0,
    areApart(one, other) {
      if (apart.size === 0) return false;
      const [few, many] = one.length < other.length ? [one, other] : [other, one];
      const kin = new Set(few.flatMap((id) => [...(apart.get(id) ?? nobody)]));
      return kin.size > 0 && many.some((id) => kin.has(id));
    },
    pairs: (kind) =>
      [...(kind === "together" ? together : apart)].flatMap(([one, others]) =>
        [...others].flatMap((other): [string, string][] => (one < other ? [[one, other]] : [])),
      ),
  };
}

function mark(pairs: Map<string, Set<string>>, [one, other]: readonly [string, string]): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    pairs.set(from, (pairs.get(from) ?? new Set<string>()).add(to));
}

function unmark(pairs: Map<string, Set<string>>, [one, other]: readonly [string, string]): void {
  pairs.get(one)?.delete(other);
  pairs.get(other)?.delete(one);
}
