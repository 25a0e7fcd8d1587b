import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { Tally } from "./tally.ts";

/** Writes what a suite came to as JSON to the file named by TALLY_FILE, with the reason of each skip. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env["TALLY_FILE"];
    if (file) writeFileSync(file, JSON.stringify(tallyOf(modules, errors.length)));
  }
}

function tallyOf(modules: readonly TestModule[], errors: number): Tally {
  const tally: Tally = { passed: 0, failed: errors, skipped: [] };
  for (const module of modules) {
    if (module.errors().length > 0) tally.failed += 1;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === "passed") tally.passed += 1;
      else if (result.state === "failed") tally.failed += 1;
      else
        tally.skipped.push({
          test: test.fullName,
          reason: (result.state === "skipped" ? result.note : undefined) ?? "no reason given",
        });
    }
  }
  return tally;
}
