import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { plantedIn, plantedUnder } from "./find-planted.ts";
import { type HostileServices, hostileServices } from "./hostile-services.ts";
import { environment, typed } from "./planted.ts";
import { type RunningProgram, runningProgram } from "./running-program.ts";
import { secretConfig } from "./secret-config.ts";
import { watchArguments } from "./watch-arguments.ts";
import { workADay } from "./work-a-day.ts";

/*
 * The real programs over secrets of every kind, with everything they talk to at its worst: each secret is found where it
 * belongs, and nowhere else.
 */

let folder: string;
let services: HostileServices;
let server: RunningProgram;
let address: string;
let answers: Record<string, string>;
let tokens: Record<string, string>;
const said: Record<string, string> = {};
let argumentsSeen: { readonly found: string[]; readonly looks: number };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-secrets-"));
  for (const name of ["data", "tmp", "own"]) mkdirSync(join(folder, name));
  services = await hostileServices();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  writeFileSync(
    join(folder, "own/ask-me.yaml"),
    JSON.stringify(secretConfig({ data: join(folder, "data"), port, services })),
  );
  writeFileSync(
    join(folder, "own/people.csv"),
    [
      "login,name,email,role,groups,password",
      `seller,Марина Котова,seller@polis.example,seller,everyone,${typed.password}`,
      `agent,Пётр Орлов,agent@polis.example,agent,everyone,${typed.password}`,
      `lead,Ольга Седова,lead@polis.example,lead,everyone,${typed.password}`,
      "",
    ].join("\n"),
  );
  const watching = watchArguments({ ...environment, ...typed });
  said["import"] = await command(
    "server/main.ts",
    "users",
    "import",
    join(folder, "own/people.csv"),
    "--apply",
  );
  [said["check"], said["crawl"]] = await Promise.all([
    command("server/main.ts", "check", "--alarms"),
    command("index-builder/main.ts", "crawl"),
  ]);
  server = started("server/main.ts", "serve");
  while (!(await isAnswering())) await delay(50);
  ({ answers, tokens } = await workADay({ address, portal: services.portal }));
  // Letters, the mailbox and the alarms have had their secrets thrown back at them.
  const { heard } = services;
  while (Object.values(heard).includes("") || !heard.hook.includes("alarm-")) await delay(50);
  [said["backup"], said["verify"]] = await Promise.all([
    command("server/main.ts", "backup", "--to", join(folder, "backup")),
    command("server/main.ts", "audit", "verify"),
  ]);
  argumentsSeen = watching.stop();
}, 120_000);

afterAll(async () => {
  await server?.stop();
  services?.close();
  rmSync(folder, { recursive: true, force: true });
});

const isAnswering = (): Promise<boolean> =>
  fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

function started(program: "server/main.ts" | "index-builder/main.ts", ...args: string[]): RunningProgram {
  const given = { ...environment, TMPDIR: join(folder, "tmp"), LOG_LEVEL: "debug" };
  const config = ["--config", join(folder, "own/ask-me.yaml")];
  return runningProgram({ program, args: [...args, ...config], environment: given });
}

async function command(
  program: "server/main.ts" | "index-builder/main.ts",
  ...args: string[]
): Promise<string> {
  const running = started(program, ...args);
  await running.ended;
  return running.said();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = z.object({ port: z.int() }).parse(probe.address());
  probe.close();
  return port;
}

/** As they lie in cookies, and what of them lies in the database. */
const sessionTokens = (): Record<string, string> =>
  Object.fromEntries(
    ["seller", "agent", "lead", "device"].map((name) => {
      const value =
        decodeURIComponent((tokens[name] ?? "").split(";")[0]?.split("=").at(1) ?? "") || tokens[name];
      return [`token of ${name}`, value?.split(".")[0] ?? ""];
    }),
  );

const database = /^(backup\/[^/]+\/)?data\/ask-me\.sqlite/;

describe("that it was a test at all", () => {
  test("everything was asked with its secret, and threw it back", () => {
    const heard = Object.values(services.heard).join("\n");
    const { PORTAL_PASSWORD, PORTAL_KEY, SMTP_PASSWORD, IMAP_PASSWORD, DRAFT_KEY } = environment;
    const sent = { PORTAL_PASSWORD, PORTAL_KEY, SMTP_PASSWORD, IMAP_PASSWORD, DRAFT_KEY };
    expect(plantedIn(heard, sent)).toEqual(Object.keys(sent));
    const { OIDC_SECRET, WEBHOOK_KEY } = environment;
    expect(plantedIn(services.heard.token, { OIDC_SECRET })).toEqual(["OIDC_SECRET"]);
    expect(plantedIn(services.heard.hook, { WEBHOOK_KEY })).toEqual(["WEBHOOK_KEY"]);
    // Of this one only what was signed with it goes anywhere.
    expect(services.heard.hook).toMatch(/"webhook-id":"alarm-.*"webhook-signature":"v1,/s);
    expect(plantedIn(services.heard.hook, environment)).toEqual(["WEBHOOK_KEY"]);
  });

  test("the directory was let in by its token alone, and has made somebody a lead", () => {
    for (const name of ["scim refused", "scim refused to add"]) expect(answers[name]).toMatch(/^401 /);
    expect(answers["scim adds"]).toMatch(/^201 /);
    expect(answers["scim's group"]).toMatch(/^201 /);
    for (const name of ["scim's mistake", "scim's filter"]) expect(answers[name]).toMatch(/^400 /);
    expect(answers["audit file"]).toContain("person-changed");
    expect(answers["metrics"]).toMatch(/^200 /);
    expect(answers["metrics refused"]).toMatch(/^40[13] /);
  });

  test("people were let in and asked, and what they asked is found where it lies", () => {
    expect(answers["ask"]).toMatch(/^201 /);
    expect(answers["me"]).toMatch(/^200 /);
    for (const token of Object.values(sessionTokens())) expect(token.length).toBeGreaterThan(20);
    const where = plantedUnder(folder, { ...sessionTokens(), question: typed.question });
    expect(where).toEqual(
      expect.arrayContaining([expect.stringMatching(/question in data\/ask-me\.sqlite/)]),
    );
  });
});

test("the log of the server names none of it, at its most talkative", () => {
  expect(server.said()).toContain("listening");
  const people = { name: "Марина Котова", address: "seller@polis.example" };
  expect(plantedIn(server.said(), { ...environment, ...typed, ...sessionTokens(), ...people })).toEqual([]);
});

test("nor does anything that commands say", () => {
  expect(said["crawl"]).not.toBe("");
  for (const [name, words] of Object.entries(said))
    expect([name, plantedIn(words, { ...environment, ...typed, ...sessionTokens() })]).toEqual([name, []]);
});

test("no secret of the configuration lies anywhere on the disk: database, release, reports, backup, temporary files", () => {
  expect(plantedUnder(folder, environment)).toEqual([]);
});

test("passwords that people typed lie nowhere but in the list they came from", () => {
  const { password, wrongPassword } = typed;
  expect(plantedUnder(folder, { password, wrongPassword })).toEqual(["password in own/people.csv"]);
});

test("what people asked and searched lies in the database alone, and in a backup of it", () => {
  const { card, passport, question, query, title } = typed;
  const where = plantedUnder(folder, { card, passport, question, query, title });
  const elsewhere = where.filter((found) => {
    const path = found.split(" in ").at(-1) ?? "";
    return !database.test(path);
  });
  expect(elsewhere).toEqual([]);
  // A query is written only when the extension tells it, as a pseudonym's.
  expect(where.filter((found) => found.startsWith("query in"))).toEqual([]);
});

test("tokens of sessions and browsers lie nowhere: neither the database nor a backup is a way in", () => {
  expect(plantedUnder(folder, sessionTokens())).toEqual([]);
});

test("a file that somebody sent lies where files lie, under a name of ours", () => {
  const where = plantedUnder(folder, { file: typed.file }).map((found) => found.split(" in ").at(-1) ?? "");
  expect(
    where.filter((path) => !database.test(path) && !/^(backup\/[^/]+\/)?data\/files\//.test(path)),
  ).toEqual([]);
});

test("no answer tells a secret, and no refusal repeats what was sent", () => {
  const { card: _, passport: __, question: ___, title: ____, query: _____, ...refused } = typed;
  for (const [name, answer] of Object.entries(answers)) {
    const looked = name === "file" ? { ...environment } : { ...environment, ...refused };
    expect([name, plantedIn(answer, { ...looked, ...sessionTokens() })]).toEqual([name, []]);
  }
});

test("the arguments of no process had any of it while all this ran", () => {
  expect(argumentsSeen.looks).toBeGreaterThan(20);
  expect(argumentsSeen.found).toEqual([]);
});
