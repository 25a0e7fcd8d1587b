import "../../node-version.mjs";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs, promisify } from "node:util";
import { collectionNames, haveCollections, type CollectionName } from "../relevance/collections.ts";
import { engines, isEngineName, type EngineName } from "../relevance/engines.ts";
import { judgePortalA, type PortalAJudged } from "../relevance/judge-portal-a.ts";
import { Judged } from "../relevance/judge-queries.ts";
import { printDifference, printTable } from "../relevance/print-table.ts";
import { figureNames, summarise } from "../relevance/summarise.ts";
import { installNpmPeers } from "./install-npm-peers.ts";

/**
 * `npm run bench:relevance`: how well ours and its peers find what was judged relevant, by the full query and by what
 * people make of it. The last line is one JSON object with our figures. `--queries FILE --collection b24|xquad|portalA`
 * judges by another file of queries, `--ours` leaves the peers out, `--full` asks slow peers every query too.
 */
const { values } = parseArgs({
  options: {
    queries: { type: "string" },
    collection: { type: "string" },
    ours: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
  },
});
if (values.queries !== undefined && values.collection === undefined)
  throw new Error("--queries needs --collection b24, xquad or portalA, whose documents the queries are for");
const allNames = [...collectionNames, "portalA"] as const;
const wanted = allNames.filter((name) => values.collection === undefined || name === values.collection);
if (wanted.length === 0)
  throw new Error(`There is no collection ${values.collection}: b24, xquad or portalA`);

// A query takes these a hundred times as long as it takes ours: of every third one the figures are much the same.
const slow: ReadonlySet<EngineName> = new Set(["lunr-ru", "Pagefind"]);
const run = promisify(execFile);

type Result = { engine: EngineName; collection: CollectionName; every: number; judged: Judged };

async function judged(engine: EngineName, name: CollectionName): Promise<Result | null> {
  const every = slow.has(engine) && !values.full ? 3 : 1;
  const args = ["--engine", engine, "--collection", name, "--every", `${every}`];
  if (values.queries !== undefined) args.push("--queries", values.queries);
  const script = new URL("../relevance/judge-engine.ts", import.meta.url).pathname;
  try {
    const { stdout } = await run(process.execPath, [script, ...args], { maxBuffer: 2 ** 26 });
    return { engine, collection: name, every, judged: Judged.parse(JSON.parse(stdout)) };
  } catch (error) {
    if (engine === "ours") throw error;
    console.log(`${engine} could not be judged on ${name}: ${String(error).slice(0, 500)}`);
    return null;
  }
}

/** Two at a time: what is judged here is no time, and the machines this runs on have two cores. */
async function twoAtATime<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  const left = [...tasks.entries()];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all([work(), work()]);
  return results;
}

function peers(): EngineName[] {
  const names = Object.keys(engines).filter(isEngineName);
  if (existsSync(process.env["CHROMIUM"] ?? "/usr/bin/chromium")) return names;
  console.log("Pagefind is left out: it searches in a browser, and there is no Chromium here");
  return names.filter((name) => name !== "Pagefind");
}

async function judgeAll(): Promise<void> {
  if (!values.ours) installNpmPeers();
  const compared: readonly EngineName[] = values.ours ? ["ours"] : peers();
  let portalA: PortalAJudged | null = null;
  const asked = collectionNames.filter((name) => wanted.includes(name));
  const tasks = [
    async () => {
      if (!wanted.includes("portalA")) return null;
      portalA = await judgePortalA(values.queries);
      if (!portalA) console.log("portal-a is not at hand: the whole way was not judged");
      return null;
    },
    // The slowest first, so that none of them is waited for alone.
    ...compared
      .toSorted((one, other) => Number(slow.has(other)) - Number(slow.has(one)))
      .flatMap((engine) => asked.map((name) => () => judged(engine, name))),
  ];
  const results = (await twoAtATime(tasks)).filter((one) => one !== null);
  report(compared, results, portalA);
}

function report(
  compared: readonly EngineName[],
  results: readonly Result[],
  portalA: PortalAJudged | null,
): void {
  const figures: Record<string, Record<string, number>> = {};
  for (const name of collectionNames) {
    const here = compared.flatMap(
      (engine) => results.find((one) => one.engine === engine && one.collection === name) ?? [],
    );
    if (here.length === 0) continue;
    printTable(
      name,
      here.map(({ engine, every, judged: of }) => ({
        engine: every === 1 ? engine : `${engine}, every ${every}rd query`,
        summary: summarise(of),
      })),
    );
    const [own] = here.filter(({ engine }) => engine === "ours");
    if (own) figures[name] = figuresOf(own.judged);
  }
  if (portalA) {
    printTable("portalA", [
      { engine: "ours, the whole way", summary: summarise(portalA.wholeWay) },
      { engine: "ours, engine alone", summary: summarise(portalA.engineAlone) },
    ]);
    printDifference(portalA);
    figures["portalA"] = figuresOf(portalA.wholeWay);
  }
  console.log(JSON.stringify(figures));
}

function figuresOf(of: Judged): Record<string, number> {
  const summary = summarise(of);
  return Object.fromEntries(
    figureNames.map((name) => [name, Math.round(summary[name].mean * 1_000) / 1_000]),
  );
}

if (haveCollections) await judgeAll();
else console.log("The judged collections are not here (../shared/data); nothing was judged.");
