import { parseArgs } from "node:util";
import { collection, collectionNames } from "./collections.ts";
import { engines, isEngineName } from "./engines.ts";
import { judgeQueries } from "./judge-queries.ts";

/**
 * Judges one engine on one collection, in a process of its own: `--engine NAME --collection b24|xquad [--queries FILE]
 * [--every 3]`, where only every third query is asked. The one line it writes is what `judgeQueries` found, as JSON.
 */
const { values } = parseArgs({
  options: {
    engine: { type: "string", default: "ours" },
    collection: { type: "string", default: "b24" },
    queries: { type: "string" },
    every: { type: "string", default: "1" },
  },
});
const name = collectionNames.find((one) => one === values.collection);
if (name === undefined) throw new Error(`There is no collection ${values.collection}`);
if (!isEngineName(values.engine)) throw new Error(`There is no engine ${values.engine}`);

const { records, queries } = collection(name, values.queries);
const engine = await engines[values.engine](records);
const asked = queries.filter((_, at) => at % Number(values.every) === 0);
console.log(JSON.stringify(await judgeQueries(engine.rank, asked)));
await engine.close?.();
