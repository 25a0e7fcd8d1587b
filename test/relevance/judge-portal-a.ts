import { join } from "node:path";
import { portalEndpoints } from "../../core/contract/portal-endpoints.ts";
import { openPortalA } from "../bench/open-portal-a.ts";
import { asPerson } from "../browser/harness/people.ts";
import { startProduct } from "../browser/harness/start-product.ts";
import { collection, readQueries, type JudgedQuery } from "./collections.ts";
import { judgeQueries, type Judged } from "./judge-queries.ts";
import { ourEngine } from "./our-engine.ts";

/** The same queries asked of the whole way (crawl, release, `/api/search`) and of the engine over the very pages' text. */
export type PortalAJudged = {
  readonly queries: readonly JudgedQuery[];
  readonly wholeWay: Judged;
  readonly engineAlone: Judged;
};

/** Judges by portal-a, whose relevant documents are paths; null where it is not at hand. */
export async function judgePortalA(queryFile?: string): Promise<PortalAJudged | null> {
  const portal = await openPortalA();
  if (!portal) return null;
  try {
    const queries = readQueries(queryFile ?? join(portal.folder, "queries-dev.json"));
    return { queries, wholeWay: await judgeWholeWay(portal.origin, queries), ...(await alone(queries)) };
  } finally {
    portal.close();
  }
}

async function judgeWholeWay(origin: string, queries: readonly JudgedQuery[]): Promise<Judged> {
  const sources = [{ id: "portal-a", start: [`${origin}/`] }];
  const product = await startProduct({ portal: origin, sources });
  try {
    const call = await asPerson(product.server, { login: "marina", password: "demo-marina" });
    const rank = async (q: string): Promise<string[]> => {
      const answer = await call(portalEndpoints.search, {
        query: { q, limit: 10, literal: "0", explain: "0" },
      });
      return answer.groups.map(({ best }) => new URL(best.address).pathname);
    };
    return await judgeQueries(rank, queries);
  } finally {
    await product.close();
  }
}

/** The pages as they are before a portal wraps them, under the paths that the portal gives them. */
async function alone(queries: readonly JudgedQuery[]): Promise<{ engineAlone: Judged }> {
  const records = collection("b24").records.map((record) => {
    const path = `/${record.id.replace(/\.md$/, ".html")}`;
    return { ...record, id: path, document: path };
  });
  const engine = await ourEngine(records);
  return { engineAlone: await judgeQueries(engine.rank, queries) };
}
