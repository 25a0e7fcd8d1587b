type Occurrences = {
  /** Terms are numbered from 0 to this. */
  readonly terms: number;
  /** Three of equal length: which term, in which section, how often and in which field. */
  readonly forms: Uint32Array;
  readonly sections: Uint32Array;
  readonly counts: Uint32Array;
};

/** Occurrences of term `t` stand from `starts[t]` to `starts[t + 1]`, in the order in which they came. */
export type ByTerm = {
  readonly starts: Uint32Array;
  readonly sections: Uint32Array;
  readonly counts: Uint32Array;
};

/** Sorts by term, by counting: three passes however many there are. */
export function byTerm({ terms, forms, sections, counts }: Occurrences): ByTerm {
  const starts = new Uint32Array(terms + 1);
  for (const form of forms) starts[form + 1] = (starts[form + 1] ?? 0) + 1;
  for (let at = 1; at <= terms; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const sorted = { sections: new Uint32Array(forms.length), counts: new Uint32Array(forms.length) };
  for (const [at, form] of forms.entries()) {
    const place = next[form] ?? 0;
    next[form] = place + 1;
    sorted.sections[place] = sections[at] ?? 0;
    sorted.counts[place] = counts[at] ?? 0;
  }
  return { starts, ...sorted };
}
