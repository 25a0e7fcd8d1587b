/** Numbers for terms, given out anew once nothing has the term any more. */
export type TermNumbers = {
  readonly of: (term: string) => number | undefined;
  readonly take: (term: string) => number;
  readonly free: (term: number) => void;
  readonly name: (term: number) => string;
};

export function createTermNumbers(): TermNumbers {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const freed: number[] = [];
  return {
    of: (term) => numbers.get(term),
    name: (term) => names[term] ?? "",
    take(term) {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      const taken = freed.pop() ?? names.length;
      names[taken] = term;
      numbers.set(term, taken);
      return taken;
    },
    free(term) {
      numbers.delete(names[term] ?? "");
      names[term] = "";
      freed.push(term);
    },
  };
}
