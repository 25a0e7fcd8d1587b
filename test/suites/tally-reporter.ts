import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";
import type { Tally } from "./tally.ts";

/** Writes what a suite came to as JSON to the file named by TALLY_FILE, with the reason of each skip. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env["TALLY_FILE"];
    if (file) writeFileSync(file, JSON.stringify(tallyOf(modules, errors)));
  }
}

function tallyOf(modules: readonly TestModule[], errors: readonly unknown[]): Tally {
  const tally: Tally = { passed: 0, failed: 0, failures: [], unsure: [], skipped: [] };
  const fail = (test: string, [error]: readonly unknown[]): void => {
    tally.failed += 1;
    tally.failures.push({ test, message: wordsOf(error) });
  };
  for (const error of errors) fail("outside of any test", [error]);
  for (const module of modules) {
    if (module.errors().length > 0) fail(module.relativeModuleId, module.errors());
    for (const test of module.children.allTests()) {
      const result = test.result();
      const name = `${module.relativeModuleId}: ${test.fullName}`;
      if (result.state === "passed") {
        tally.passed += 1;
        if (test.diagnostic()?.flaky) tally.unsure.push({ test: name, message: wordsOf(result.errors?.[0]) });
      } else if (result.state === "failed") fail(name, result.errors);
      else
        tally.skipped.push({
          test: test.fullName,
          reason: (result.state === "skipped" ? result.note : undefined) ?? "no reason given",
        });
    }
  }
  return tally;
}

/** The first line, what was waited for where it tells no more than that it took too long, and what it was caused by. */
function wordsOf(error: unknown): string {
  const message: unknown = Reflect.get(Object(error), "message") ?? error;
  const [first = "", ...further] = String(message).split("\n");
  const awaited = further.find((line) => /^\s*- waiting for /.test(line));
  const cause: unknown = Reflect.get(Object(error), "cause");
  const causedBy = cause instanceof Error ? `(${cause.message.split("\n", 1)[0]})` : undefined;
  return [first, awaited?.trim(), causedBy].filter((words) => words !== undefined).join(" ");
}
