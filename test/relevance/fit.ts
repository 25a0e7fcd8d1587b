/**
 * Fits the weights of ranking on the judged collections, by all variations of their queries, and says how much of the gain
 * queries keep that had no part in it: `node test/relevance/fit.ts [--every 2] [--only page,titlePair]`. --every 2 asks
 * only every second query. Nothing is written: round what it prints and put it into core/search/weights.ts.
 */
import { parseArgs } from "node:util";
import { compileRecords } from "../../core/search/compile-records.ts";
import { partsOf } from "../../core/search/compiled-parts.ts";
import { correctQuery } from "../../core/search/correct-query.ts";
import { planQuery } from "../../core/search/plan-query.ts";
import { rankSections } from "../../core/search/rank-sections.ts";
import { readQuery } from "../../core/search/read-query.ts";
import { openIndex, type SearchIndex } from "../../core/search/search-index.ts";
import { collection, collectionNames, haveCollections, type CollectionName } from "./collections.ts";
import { applyWeights, fitWeights, settingOf, type Setting, type WeightName } from "./fit-weights.ts";
import { ndcg10, success5 } from "../../core/insight/search/ranking-gain.ts";
import { mean } from "./measures.ts";
import { variationNames, variations, type Variation } from "./vary-query.ts";

/** Weights that the judged queries can speak for; of regions, dates, links and use they know nothing. */
const fitted: readonly WeightName[] = [
  "asTyped",
  "sideBySide",
  "titleStart",
  "titlePair",
  "titleInQuery",
  "nameInQuery",
  "queryInTitle",
  "typedInTitle",
  "page",
  "synonym",
  "otherForm",
  "longerWord",
];
const folds = 5;
const now = "2026-11-01T00:00:00Z";
// A portal is searched by names more than by whole questions, and what is typed to its end is what one is judged by.
const shareOf: Record<CollectionName, number> = { b24: 2, xquad: 1 };
const shareOfFull = 4;

type Asked = { readonly typed: string; readonly relevant: readonly string[] };
type Column = {
  readonly collection: CollectionName;
  readonly variation: Variation;
  readonly index: SearchIndex;
  readonly asked: readonly Asked[];
};
/** Of each query of a column, in their order. */
type Judged = { readonly gains: readonly number[]; readonly successes: readonly number[] };
type IsIn = (query: number) => boolean;

const { values } = parseArgs({
  options: { every: { type: "string", default: "1" }, only: { type: "string" } },
});
const only = values.only?.split(",");
const names = fitted.filter((name) => only?.includes(name) ?? true);

if (haveCollections) await fit();
else console.log("The judged collections are not here (../shared/data); nothing was fitted.");

async function fit(): Promise<void> {
  const columns = await openColumns();
  const remembered = new Map<string, Judged[]>();
  const judgedWith = (setting: Setting): Judged[] => {
    const key = JSON.stringify(setting);
    const judged = remembered.get(key) ?? columns.map((column) => judge(column, setting));
    remembered.set(key, judged);
    return judged;
  };
  const fitOn = (isIn: IsIn): Setting =>
    fitWeights(settingOf(names), (setting) => {
      const good = worth(columns, judgedWith(setting), isIn);
      applyWeights(names, start);
      return good;
    });
  const start = settingOf(names);
  const everyFold = Array.from({ length: folds }, (_, fold) => fold);
  const before = judgedWith(start);
  print(
    "before",
    columns,
    everyFold.map((fold) => ({ judged: before, fold })),
  );
  const crossed = everyFold.map((fold) => {
    const setting = fitOn((query) => query % folds !== fold);
    console.log(`fitted without fold ${fold + 1}: ${JSON.stringify(setting)}`);
    return { judged: judgedWith(setting), fold };
  });
  print("after, each fold by weights fitted on the others", columns, crossed);
  const all = fitOn(() => true);
  print(
    "after, by weights fitted on all",
    columns,
    everyFold.map((fold) => ({ judged: judgedWith(all), fold })),
  );
  console.log(JSON.stringify(all));
}

async function openColumns(): Promise<Column[]> {
  const columns: Column[] = [];
  for (const name of collectionNames) {
    const { records, queries } = collection(name);
    const index = openIndex(partsOf(await compileRecords(records)));
    const asked = queries.filter((_, at) => at % Number(values.every) === 0);
    for (const variation of variationNames) {
      columns.push({
        collection: name,
        variation,
        index,
        asked: asked.map(({ text, relevant }) => ({ typed: variations[variation](text), relevant })),
      });
    }
  }
  return columns;
}

function judge({ index, asked }: Column, setting: Setting): Judged {
  applyWeights(names, setting);
  const ranked = asked.map(({ typed }) => {
    const { query } = correctQuery(index, readQuery(index, typed));
    return rankSections(index, planQuery(index, query), { now })
      .ranked.slice(0, 10)
      .map(({ section }) => index.heads[section]?.id ?? "");
  });
  return {
    gains: asked.map(({ relevant }, at) => ndcg10(ranked[at] ?? [], relevant)),
    successes: asked.map(({ relevant }, at) => (success5(ranked[at] ?? [], relevant) ? 1 : 0)),
  };
}

function worth(columns: readonly Column[], judged: readonly Judged[], isIn: IsIn): number {
  let sum = 0;
  let shares = 0;
  for (const [at, { collection: name, variation }] of columns.entries()) {
    const share = shareOf[name] * (variation === "full" ? shareOfFull : 1);
    const { gains = [], successes = [] } = judged[at] ?? {};
    sum += (share * (meanOf(gains, isIn) + meanOf(successes, isIn))) / 2;
    shares += share;
  }
  return sum / shares;
}

function meanOf(numbers: readonly number[], isIn: IsIn): number {
  return mean(numbers.filter((_, query) => isIn(query)));
}

type OfFold = { readonly judged: readonly Judged[]; readonly fold: number };

function print(title: string, columns: readonly Column[], ofFolds: readonly OfFold[]): void {
  console.log(title);
  for (const [at, { collection: name, variation }] of columns.entries()) {
    const over = (pick: (judged: Judged) => readonly number[]): string => {
      const means = ofFolds.map(({ judged, fold }) => {
        const here = judged[at];
        return here === undefined ? 0 : meanOf(pick(here), (query) => query % folds === fold);
      });
      return `${mean(means).toFixed(3)} ± ${spread(means).toFixed(3)}`;
    };
    const column = `${name} ${variation}`.padEnd(16);
    console.log(
      `  ${column} nDCG@10 ${over(({ gains }) => gains)}  success@5 ${over(({ successes }) => successes)}`,
    );
  }
}

/** Standard deviation over the folds. */
function spread(means: readonly number[]): number {
  const middle = mean(means);
  return Math.sqrt(mean(means.map((one) => (one - middle) ** 2)));
}
