import { z } from "zod";
import { canaryOf } from "./canary.ts";
import { connectBrowser } from "./connect-browser.ts";
import { type Actor, mayRead, mayReadRequest } from "./oracle.ts";
import { clusterOf, taskOf } from "./plant-repeats.ts";
import { broadcastOf } from "./report-probes.ts";
import { sendFile } from "./send-file.ts";
import { actors, secrets, tokens, type World } from "./world.ts";

/** Something that a path can name. */
export type Thing = {
  readonly there: string;
  readonly absent: string;
  /** Whoever may use the operation and is none of these is told of it as of what is not there. */
  readonly mayKnow: (actor: Actor) => boolean;
  /** An operation that finds it, and somebody to whom it answers. */
  readonly found: { readonly by: Actor; readonly operation: string; readonly body?: unknown };
};

const absentId = "00000000-0000-4000-8000-000000000000";
const Id = z.object({ id: z.union([z.string(), z.int()]) });

/** One of everything that a path of the document names, by the parameter's name. */
export async function namedThings(world: World): Promise<Readonly<Record<string, Thing>>> {
  const { underwriter, insider, admin } = actors;
  const request = String((await world.asked(underwriter)).id);
  const { file } = await sendFile(world, underwriter);
  return {
    id: {
      there: request,
      absent: "999999",
      mayKnow: (actor) => mayReadRequest(actor, { owner: "underwriter", routedTo: [] }),
      found: { by: underwriter, operation: "request" },
    },
    file: {
      there: file,
      absent: absentId,
      mayKnow: (actor) => mayReadRequest(actor, { owner: "underwriter", routedTo: [] }),
      found: { by: underwriter, operation: "file" },
    },
    record: {
      there: `${canaryOf(secrets.limits)}-record`,
      absent: "zqabsent-record",
      mayKnow: (actor) => mayRead(actor, secrets.limits),
      found: { by: underwriter, operation: "section" },
    },
    device: {
      there: await connectBrowser(world, underwriter),
      absent: absentId,
      mayKnow: (actor) => actor?.login === "underwriter",
      found: { by: underwriter, operation: "revokeDevice" },
    },
    // An agent speaks for nobody but themself, the lead for all.
    absence: {
      there: await plannedAbsence(world, insider),
      absent: "999999",
      mayKnow: (actor) => actor?.login === "insider" || actor?.role !== "agent",
      found: { by: insider, operation: "endAbsence" },
    },
    account: shared(await accountOf(world, insider), absentId, {
      operation: "putHours",
      by: admin,
      body: { week: null },
    }),
    module: shared(await textModule(world), "zqabsent", { operation: "textModuleVersions", by: admin }),
    source: shared("portal", "zqabsent", { operation: "crawlSource", by: admin }),
    release: shared("20261102-080000-rights", "20261101-080000-zqabsent", {
      operation: "serveRelease",
      by: admin,
    }),
    kind: shared("calendars", "zqabsent", { operation: "ruleVersions", by: admin }),
    pin: shared("pin-0", "zqabsent", { operation: "removePin", by: admin }),
    kept: {
      there: "kept-limits",
      absent: "zqabsent",
      mayKnow: (actor) => mayRead(actor, secrets.limits),
      found: { by: insider, operation: "keptVersions" },
    },
    cluster: shared(String(await clusterOf(world)), "999999", { operation: "cluster", by: admin }),
    task: {
      there: await taskOf(world),
      absent: "999999",
      mayKnow: (actor) => mayRead(actor, secrets.finance),
      found: { by: admin, operation: "changeTask", body: {} },
    },
    broadcast: {
      there: await broadcastOf(world),
      absent: "999999",
      mayKnow: (actor) => mayRead(actor, secrets.finance),
      found: { by: admin, operation: "endBroadcast" },
    },
    case: {
      there: await knownCase(world),
      absent: absentId,
      mayKnow: (actor) => mayRead(actor, secrets.finance),
      found: { by: admin, operation: "removeSearchCase" },
    },
    set: shared(await synonyms(world), "zqabsent", { operation: "removeSynonyms", by: admin }),
    user: programs(await accountOf(world, insider), absentId, "scimUser"),
    group: programs(await scimGroup(world), absentId, "scimGroup"),
    resourceType: programs("User", "zqabsent", "scimResourceType"),
    schema: programs("urn:ietf:params:scim:schemas:core:2.0:User", "urn:zqabsent", "scimSchema"),
  };
}

/** What the whole desk or every administrator has: roles alone decide. */
const shared = (there: string, absent: string, found: Thing["found"]): Thing => ({
  there,
  absent,
  found,
  mayKnow: () => true,
});

/** What a program finds by its token, and no person. */
const programs = (there: string, absent: string, operation: string): Thing =>
  shared(there, absent, { operation, by: null });

async function scimGroup({ server }: World): Promise<string> {
  const schemas = ["urn:ietf:params:scim:schemas:core:2.0:Group"];
  const headers = { authorization: `Bearer ${tokens.scim}`, "content-type": "application/scim+json" };
  const body = { schemas, displayName: "zqgroup" };
  return String(Id.parse(await (await server.post("/scim/v2/Groups", body, headers)).json()).id);
}

export async function accountOf({ server, headers }: World, person: Actor): Promise<string> {
  const me = await server.get("/api/me", headers(person));
  return String(Id.parse(await me.json()).id);
}

async function plannedAbsence(world: World, person: Actor): Promise<string> {
  const from = new Date(world.server.clock.now.getTime() + 30 * 86_400_000).toISOString();
  const body = { account: await accountOf(world, person), reason: "leave", from, until: null };
  const added = await world.server.post("/api/desk/absences", body, world.headers(person));
  return String(Id.parse(await added.json()).id);
}

async function textModule(world: World): Promise<string> {
  const body = {
    name: { ru: "Приветствие", en: "Greeting" },
    topic: null,
    use: "answer",
    text: "Добрый день!",
    version: null,
  };
  await world.seen(actors.admin, "PUT /api/text-modules/greeting", body);
  return "greeting";
}

async function synonyms(world: World): Promise<string> {
  const body = { words: ["КАСКО", "страхование автомобиля"] };
  await world.seen(actors.admin, "PUT /api/tuning/synonyms/casco", body);
  return "casco";
}

/** A query that a pin has taught to be answered by the section of finance. */
async function knownCase({ server }: World): Promise<string> {
  const row = await server.deps.store.read
    .selectFrom("search_case")
    .select("id")
    .where("record", "=", `${canaryOf(secrets.finance)}-record`)
    .executeTakeFirstOrThrow();
  return row.id;
}
