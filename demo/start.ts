import "../node-version.mjs";
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, openSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { terminalLanguage } from "../core/language/choose-language.ts";
import { servingEnvironment } from "../server/serving-environment.ts";
import { servingFlags } from "../server/serving-flags.ts";
import {
  demoConfig,
  demoData,
  demoPeopleFile,
  demoSecret,
  demoSellers,
  usualPorts,
  type DemoPorts,
} from "./demo-config.ts";
import { openBrowser } from "./open-browser.ts";
import { startPortal } from "./portal/start-portal.ts";
import { runStep } from "./run-step.ts";
import { startMessages } from "./start-messages.ts";

/** `npm start`: portal, crawl, index, server, console and extension, ready to use. */
const root = new URL("..", import.meta.url).pathname;
const say = startMessages(terminalLanguage(process.env));
const startedAt = performance.now();

const ports: DemoPorts = {
  portal: Number(process.env["PORTAL_PORT"] ?? usualPorts.portal),
  server: Number(process.env["PORT"] ?? usualPorts.server),
};
const config = demoConfig(ports);
const environment = { ASK_ME_SECRET: demoSecret() };
const at = {
  portal: `http://127.0.0.1:${ports.portal}`,
  server: `http://127.0.0.1:${ports.server}`,
  chrome: join(root, ".output/chrome-mv3"),
  firefox: join(root, ".output/firefox-mv2/manifest.json"),
};

await start();

async function start(): Promise<void> {
  if (process.platform !== "linux") console.warn(say.notLinux);
  await requireFree(ports.portal, "PORTAL_PORT");
  await requireFree(ports.server, "PORT");

  const stop = new AbortController();
  const portal = await startPortal({ port: ports.portal, host: "127.0.0.1", signal: stop.signal });
  console.log(`${say.portal}: ${portal.address}`);

  console.log(say.building);
  const building = build();
  console.log(say.crawling);
  await node(["index-builder/main.ts", "crawl", "--config", config], { accepts: [1] });
  await building;
  console.log(say.built);
  console.log(say.people);
  await node(["server/main.ts", "users", "import", demoPeopleFile(), "--config", config, "--apply"], {
    log: "users.log",
  });
  const hasHistory = process.env["HISTORY"] !== "off";
  if (hasHistory) {
    console.log(say.history);
    await node(["demo/history/main.ts", "--config", config, "--sellers", demoSellers], {
      log: "history.log",
    });
  }

  const server = serve();
  stopOnSignal(server, () => stop.abort());
  await answering(server);
  console.log(say.ready(Math.round((performance.now() - startedAt) / 1000)));
  if (hasHistory) console.log(say.invented);
  console.log(say.guide(at));
  const opened = openBrowser({
    extension: at.chrome,
    profile: join(demoData, "browser"),
    addresses: [at.portal, `${at.server}/desk`],
  });
  if (opened) console.log(say.browserOpened);
}

/** Console and extension beside the crawl: the two use different cores. */
async function build(): Promise<void> {
  rmSync(join(demoData, "build.log"), { force: true });
  for (const script of ["build:console", "build:web", "build:extension", "build:extension:firefox"]) {
    await finished(script, {
      command: "npm",
      args: ["run", "--silent", script],
      environment: {},
      log: join(demoData, "build.log"),
    });
  }
  await packageExtension();
}

/** What a company would install, so that the page of the extension has its policy files. */
async function packageExtension(): Promise<void> {
  const key = join(demoData, "extension.pem");
  const log = "build.log";
  if (!existsSync(key)) await node(["packager/main.ts", "--new-key", key], { log });
  await node(["packager/main.ts", "--config", config, "--key", key, "--replace"], { log });
}

async function node(args: string[], more: { log?: string; accepts?: number[] }): Promise<void> {
  await finished(args.slice(0, 2).join(" "), {
    command: process.execPath,
    args,
    environment,
    ...(more.log ? { log: join(demoData, more.log) } : {}),
    ...(more.accepts ? { accepts: more.accepts } : {}),
  });
}

async function finished(what: string, step: Parameters<typeof runStep>[0]): Promise<void> {
  const code = await runStep(step);
  if (code === 0) return;
  console.error(say.failed(what, code), step.log ?? "");
  process.exit(1);
}

function serve(): ChildProcess {
  const log = openSync(join(demoData, "server.log"), "a");
  return spawn(process.execPath, [...servingFlags, "server/main.ts", "serve", "--config", config], {
    cwd: root,
    stdio: ["ignore", log, log],
    env: { ...process.env, ...servingEnvironment, ...environment },
  });
}

async function answering(server: ChildProcess): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const healthy = await fetch(`${at.server}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    if (server.exitCode !== null || performance.now() > deadline) {
      console.error(say.serverSilent(join(demoData, "server.log")));
      process.exit(1);
    }
    await new Promise((again) => setTimeout(again, 100));
  }
}

function stopOnSignal(server: ChildProcess, closePortal: () => void): void {
  server.once("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      console.log(say.stopping);
      closePortal();
      server.kill("SIGTERM");
    });
  }
}

async function requireFree(port: number, key: string): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
  if (free) return;
  console.error(say.portTaken(port, key));
  process.exit(1);
}
