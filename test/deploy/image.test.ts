import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { freePort } from "./free-port.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const base = "docker.io/library/node:24-bookworm-slim";
const image = "localhost/ask-me-test";
/** No daemon, no overlay and no namespaces are asked of whoever runs this. */
const buildah = (...args: string[]): string[] => ["--storage-driver", "vfs", ...args];
const alone = ["--isolation", "chroot"];
const most = { maxBuffer: 50_000_000 };
// Layers are copied whole.
const slowMs = 300_000;

function whyNot(): string | null {
  if (process.env["COUNTS"] !== "full") return "builds an image for minutes: runs with COUNTS=full";
  if (spawnSync("buildah", ["--version"]).status !== 0)
    return "buildah is not installed (Debian package buildah)";
  const there = spawnSync("buildah", buildah("inspect", "--type", "image", base));
  return there.status === 0
    ? null
    : `${base} is not on this machine: buildah --storage-driver vfs pull ${base}`;
}

test("the image builds from this tree, and serves console, page and search as nobody special", async ({
  skip,
}) => {
  const reason = whyNot();
  if (reason !== null) skip(reason);
  await run(
    "buildah",
    buildah(
      "bud",
      ...alone,
      "--format",
      "docker",
      "--pull-never",
      "-f",
      "deploy/Containerfile",
      "-t",
      image,
      ".",
    ),
    { cwd: root, ...most },
  );
  onTestFinished(async () => void (await run("buildah", buildah("rmi", "--force", image))), slowMs);
  const { stdout } = await run("buildah", buildah("from", "--pull-never", image));
  const container = stdout.trim();
  const folder = mkdtempSync(join(tmpdir(), "ask-me-image-"));
  // Whoever serves in the image is not whoever runs this.
  chmodSync(folder, 0o755);
  const port = await freePort();
  writeFileSync(join(folder, "ask-me.yaml"), settings(port));
  const inside = ["run", ...alone, "--user", "10001", "-v", `${folder}:/etc/ask-me:ro`, container, "--"];
  const node = ["node_modules/.bin/node", "--import", "./node-version.mjs", "server/main.ts"];
  const server = spawn(
    "buildah",
    buildah(...inside, ...node, "serve", "--config", "/etc/ask-me/ask-me.yaml"),
  );
  onTestFinished(async () => {
    const ended = server.exitCode === null ? once(server, "exit") : null;
    server.kill("SIGTERM");
    await ended;
    await run("buildah", buildah("rm", container));
    rmSync(folder, { recursive: true });
  }, slowMs);
  const answers = async (path: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  await vi.waitFor(async () => expect(await answers("/healthz")).toBe(200), {
    timeout: 120_000,
    interval: 500,
  });
  expect(await Promise.all(["/desk", "/", "/extension", "/api/openapi.json"].map(answers))).toEqual([
    200, 200, 200, 200,
  ]);
}, 1_200_000);

function settings(port: number): string {
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}: []`).join(", ");
  return `
data: /var/lib/ask-me
server: { address: "http://127.0.0.1:${port}", port: ${port}, secret: "a secret of the container that is long" }
desk: { calendar: d, calendars: { d: { versions: [{ from: null, tz: Europe/Moscow, week: { ${week} } }] } } }
sources: [{ id: portal, start: ["http://127.0.0.1:9/"] }]
`;
}
