import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { judgeBonusCase } from "./judge-bonus-case.ts";
import { readBonusCases } from "./bonus-cases.ts";

const { values } = parseArgs({
  options: { cases: { type: "string", default: "../shared/data/desk/bonus.json" } },
});

if (!existsSync(values.cases)) {
  console.log(`There is no file ${values.cases}; name one of judged cases: --cases FILE`);
  process.exit(1);
}
let passed = 0;
let failed = 0;
for (const each of readBonusCases(values.cases)) {
  const differences = judgeBonusCase(each);
  if (differences.length === 0) {
    passed += 1;
    continue;
  }
  failed += 1;
  console.log(`${each.id}: ${each.about}\n  ${differences.join("\n  ")}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
