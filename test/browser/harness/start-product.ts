import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { servingEnvironment } from "../../../server/serving-environment.ts";
import { servingFlags } from "../../../server/serving-flags.ts";
import { serverProcess, type ServerProcess } from "./server-process.ts";

const root = new URL("../../..", import.meta.url).pathname;
const secret = "a secret for tests that is long enough to sign sessions";
const demoAccounts = join(root, "demo/accounts.csv");

export type Product = {
  /** Origin of the server, without a slash. */
  server: string;
  config: string;
  folder: string;
  crawl: () => Promise<void>;
  /** `ask-me` with these arguments; returns what it said. */
  askMe: (...args: string[]) => Promise<string>;
  importAccounts: (csv: string) => Promise<void>;
  startServer: () => Promise<void>;
  /** Of the server's process; null while it is down. */
  pid: () => number | null;
  /** Stops the server as a service manager would, or as a power cut would. */
  stopServer: (how?: "SIGTERM" | "SIGKILL") => Promise<void>;
  close: () => Promise<void>;
};

export type ProductOptions = {
  /** Origin of the portal to crawl. */
  portal: string;
  /** Replaces the demo's sources. */
  sources?: readonly Record<string, unknown>[];
  accounts?: string;
  /** Puts a release into the folder of releases, where one would otherwise be crawled. */
  plant?: (releases: string) => void;
  /** Origins besides the portal's where the launcher stands. */
  otherOrigins?: readonly string[];
  /** How long answers can be taken back; 0 where a test does not wait for it. */
  undoSeconds?: number;
  /** Further keys of the settings. */
  more?: Record<string, unknown>;
  /** Where answers are drafted. */
  draft?: Record<string, unknown>;
  /** Further keys of `extension`. */
  extension?: Record<string, unknown>;
  signIn?: Record<string, unknown>;
  /** Where somebody else must know the server's address beforehand. */
  port?: number;
};

/** The real product on free ports and in a folder of its own: crawled, served, with people. */
export async function startProduct(options: ProductOptions): Promise<Product> {
  const { folder, server, config, run } = await configure(options);
  let running: ServerProcess | null = null;

  const product: Product = {
    server,
    config,
    folder,
    crawl: async () => {
      await run("index-builder/main.ts", "crawl");
    },
    askMe: (...args) => run("server/main.ts", ...args),
    importAccounts: async (csv) => {
      const file = join(folder, "accounts.csv");
      writeFileSync(file, csv);
      await run("server/main.ts", "users", "import", file, "--apply");
    },
    startServer: async () => {
      running = serverProcess({
        args: [...servingFlags, "server/main.ts", "serve", "--config", config],
        root,
        folder,
        env: { ...process.env, ...servingEnvironment, ASK_ME_SECRET: secret, CI: "true" },
        server,
      });
      await running.answers();
    },
    pid: () => running?.pid ?? null,
    stopServer: async (how = "SIGTERM") => running?.stop(how),
    close: async () => {
      await product.stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  const prepared = options.accounts === undefined ? process.env[preparedAccounts] : undefined;
  if (prepared) cpSync(prepared, join(folder, "data"), { recursive: true });
  if (options.plant) options.plant(join(folder, "data/releases"));
  else await product.crawl();
  if (!prepared) await product.importAccounts(options.accounts ?? readFileSync(demoAccounts, "utf8"));
  await product.startServer();
  return product;
}

/** Names the folder with the demo's accounts in a database, where they were written beforehand. */
const preparedAccounts = "PREPARED_ACCOUNTS";

/**
 * Writes the demo's accounts once for all the products of a run: hashing their passwords takes long on purpose.
 * @returns how to remove them
 */
export async function prepareAccounts(): Promise<() => void> {
  // Each group of tests asks for it.
  if (process.env[preparedAccounts]) return () => {};
  const { folder, run } = await configure({ portal: "http://127.0.0.1:4100" });
  await run("server/main.ts", "users", "import", demoAccounts, "--apply");
  process.env[preparedAccounts] = join(folder, "data");
  return () => rmSync(folder, { recursive: true, force: true });
}

type Configured = {
  readonly folder: string;
  readonly server: string;
  readonly config: string;
  readonly run: (...args: string[]) => Promise<string>;
};

async function configure(options: ProductOptions): Promise<Configured> {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-product-"));
  const port = options.port ?? (await freePort());
  const config = join(folder, "ask-me.yaml");
  writeFileSync(config, configFor({ ...options, folder, port }));
  const run = (...args: string[]): Promise<string> => runNode([...args, "--config", config]);
  return { folder, server: `http://127.0.0.1:${port}`, config, run };
}

function configFor(at: ProductOptions & { folder: string; port: number }): string {
  const demo = readFileSync(join(root, "demo/ask-me.yaml"), "utf8").replaceAll(
    "http://127.0.0.1:4100",
    at.portal,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the demo's own file, judged by readConfig when it is used
  const config = parse(demo) as Record<string, unknown>;
  return stringify({
    ...config,
    data: join(at.folder, "data"),
    server: { address: `http://127.0.0.1:${at.port}`, port: at.port, secret: "${ASK_ME_SECRET}" },
    extension: { portalOrigins: [at.portal, ...(at.otherOrigins ?? [])], ...at.extension },
    // A test says itself when the portal is crawled.
    crawl: { schedules: [] },
    desk: Object.assign({}, config["desk"], { undoSeconds: at.undoSeconds ?? 0 }),
    ...(at.draft ? { draft: at.draft } : {}),
    ...(at.signIn ? { signIn: at.signIn } : {}),
    ...(at.sources ? { sources: at.sources } : {}),
    ...at.more,
  });
}

async function runNode(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ASK_ME_SECRET: secret, LANG: "ru_RU.UTF-8" },
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await once(child, "close");
  const code = child.exitCode;
  // 1 is «finished with problems»: the portals here have dead links on purpose.
  if (code !== 0 && code !== 1) throw new Error(`${args.join(" ")} ended with ${code}:\n${said}`);
  return said;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}
