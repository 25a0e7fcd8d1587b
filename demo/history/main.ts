import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { terminalLanguage } from "../../core/language/choose-language.ts";
import { csvLine } from "../../server/csv-line.ts";
import { loadConfig } from "../../server/load-config.ts";
import { makeHistory } from "./make-history.ts";
import { joinedOn } from "./sellers.ts";

/** `node demo/history/main.ts --config FILE --sellers FILE`: makes the history, and a list of its sellers for later imports. */
const { values } = parseArgs({ options: { config: { type: "string" }, sellers: { type: "string" } } });
if (values.config === undefined || values.sellers === undefined)
  throw new Error("Say --config FILE and --sellers FILE");
const loaded = await loadConfig(values.config, terminalLanguage(process.env));
if (loaded.kind === "wrong") throw new Error(loaded.problems.join("\n"));
const made = await makeHistory(loaded.config, new Date());
if (made.kind === "made") {
  const lines = made.sellers.map((seller) => {
    const { login, name, region, channel, department } = seller;
    const mail = `${login}@polis.example`;
    return csvLine([login, name, mail, "seller", "", region, channel, department, joinedOn(seller), "", ""]);
  });
  writeFileSync(values.sellers, `${lines.join("\n")}\n`);
}
