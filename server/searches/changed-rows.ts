export type Figures = Readonly<Record<string, string | number>>;

type Comparing = {
  /** Columns that name a row within its period. */
  readonly keys: readonly string[];
  /** True where no figure may fall: somebody was erased, and what falls would tell what they searched. */
  readonly erased: boolean;
};

/** The rows that are not there yet as they are to be. What is there and was not counted again stays. */
export function changedRows(
  there: readonly Figures[],
  counted: readonly Figures[],
  { keys, erased }: Comparing,
): Figures[] {
  const nameOf = (row: Figures): string => JSON.stringify(keys.map((key) => row[key]));
  const known = new Map(there.map((row) => [nameOf(row), row]));
  const changed: Figures[] = [];
  for (const row of counted) {
    const before = known.get(nameOf(row));
    const after = erased && before !== undefined ? atLeast(row, before) : row;
    if (before === undefined || Object.keys(after).some((name) => after[name] !== before[name]))
      changed.push(after);
  }
  return changed;
}

function atLeast(row: Figures, before: Figures): Figures {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const was = before[name];
      return [name, typeof value === "number" && typeof was === "number" ? Math.max(was, value) : value];
    }),
  );
}
