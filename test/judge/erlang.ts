import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { judgeErlangCase } from "./judge-erlang-case.ts";
import { readErlangCases } from "./erlang-cases.ts";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "../shared/data/desk/erlang.json" } },
});

if (!existsSync(values.cases)) {
  console.log(`There is no file ${values.cases}; name one of judged cases: --cases FILE`);
  process.exit(1);
}
let passed = 0;
let failed = 0;
for (const each of readErlangCases(values.cases)) {
  const differences = judgeErlangCase(each);
  if (differences.length === 0) {
    passed += 1;
    continue;
  }
  failed += 1;
  console.log(`${each.id}: ${each.about}\n  ${differences.join("\n  ")}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
