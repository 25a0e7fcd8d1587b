import { collection, collectionNames, haveCollections } from "./collections.ts";
import { judgeQueries } from "./judge-queries.ts";
import { ourEngine } from "./our-engine.ts";
import { printTable } from "./print-table.ts";
import { summarise } from "./summarise.ts";

/** `node test/relevance/judge.ts`: ours alone on the judged collections, for a look between two changes. */
for (const name of haveCollections ? collectionNames : []) {
  const { records, queries } = collection(name);
  const { rank } = await ourEngine(records);
  printTable(name, [{ engine: "ours", summary: summarise(await judgeQueries(rank, queries)) }]);
}
