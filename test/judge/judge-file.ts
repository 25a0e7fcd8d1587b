import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

type Case = { readonly id: string; readonly about: string };
type Judging<C extends Case> = {
  /** Whose cases are judged without `--cases FILE`. */
  readonly file: string;
  readonly read: (file: string) => readonly C[];
  /** Returns what differs from what was expected. */
  readonly judge: (each: C) => readonly string[];
};

/** Judges each case of a file, tells what differs, and ends in a line `N passed, N failed`. */
export function judgeFile<C extends Case>({ file, read, judge }: Judging<C>): void {
  const { values } = parseArgs({ options: { cases: { type: "string", default: file } } });
  if (!existsSync(values.cases)) {
    console.log(`There is no file ${values.cases}; name one of judged cases: --cases FILE`);
    process.exit(1);
  }
  let passed = 0;
  let failed = 0;
  for (const each of read(values.cases)) {
    const differences = judge(each);
    if (differences.length === 0) {
      passed += 1;
      continue;
    }
    failed += 1;
    console.log(`${each.id}: ${each.about}\n  ${differences.join("\n  ")}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
