import type { NumberBlocks } from "./number-blocks.ts";

export type Occurrences = {
  /** Terms are numbered from 0 to this. */
  readonly terms: number;
  /** Which term, and how often and in which field; those of section `s` stand up to `ends[s]`. */
  readonly forms: NumberBlocks;
  readonly counts: NumberBlocks;
  readonly ends: NumberBlocks;
};

/** Occurrences of term `t` stand from `starts[t]` to `starts[t + 1]`, in the order in which they came. */
export type ByTerm = {
  readonly starts: Uint32Array;
  readonly sections: Uint32Array;
  readonly counts: Uint32Array;
};

/** Sorts by term, by counting: three passes however many there are. */
export function byTerm({ terms, forms, counts, ends }: Occurrences): ByTerm {
  const starts = new Uint32Array(terms + 1);
  for (let at = 0; at < forms.length; at += 1) {
    const after = forms.at(at) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at <= terms; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const sorted = { sections: new Uint32Array(forms.length), counts: new Uint32Array(forms.length) };
  let at = 0;
  for (let section = 0; section < ends.length; section += 1) {
    for (; at < ends.at(section); at += 1) {
      const form = forms.at(at);
      const place = next[form] ?? 0;
      next[form] = place + 1;
      sorted.sections[place] = section;
      sorted.counts[place] = counts.at(at);
    }
  }
  return { starts, ...sorted };
}
