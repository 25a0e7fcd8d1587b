import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { describe, onTestFinished, test, vi } from "vitest";
import { pathsOf, servedRecords } from "../crawl/crawl-into.ts";
import { serveApp } from "../crawl/serve-app.ts";
import { freePort } from "./free-port.ts";
import { startPrivateSystemd, whyNoSystemd } from "./private-systemd.ts";

const deploy = join(import.meta.dirname, "../../deploy");
const analyze = (...args: string[]) => {
  const ran = spawnSync("systemd-analyze", args, { encoding: "utf8" });
  return { status: ran.status, text: ran.stdout + ran.stderr };
};
const whyNotAnalyzed =
  spawnSync("systemd-analyze", ["--version"]).status === 0
    ? null
    : "systemd-analyze is not installed (Debian package systemd)";
const whyNotRun =
  process.env["COUNTS"] === "full"
    ? whyNoSystemd()
    : "starts a systemd of its own for half a minute: runs with COUNTS=full";

const patience = { timeout: 100_000, interval: 200 };

describe("the unit", () => {
  test("is understood by systemd, also with the part for crawling by Chromium", async ({ expect, skip }) => {
    if (whyNotAnalyzed !== null) skip(whyNotAnalyzed);
    for (const chromium of [false, true]) {
      expect(analyze("verify", "--man=no", copied({ chromium }))).toEqual({ status: 0, text: "" });
    }
  });

  test("may do little: systemd itself calls its exposure low", async ({ expect, skip }) => {
    if (whyNotAnalyzed !== null) skip(whyNotAnalyzed);
    // In tenths; 10 is a service without any of it.
    const told = analyze("security", "--offline=true", "--threshold=20", "--no-pager", copied());
    expect(told).toMatchObject({ status: 0 });
  });
});

describe("as systemd runs it", () => {
  test("the server starts, crawls, reads a PDF, reloads, comes back when killed, and stops", async ({
    expect,
    onTestFinished: finished,
    skip,
  }) => {
    if (whyNotRun !== null) skip(whyNotRun);
    const pdf = readFileSync(join(import.meta.dirname, "../fixtures/files/pdf-rules/file.pdf"));
    const app = new Hono()
      .get("/", (c) => c.html('<h1>Портал</h1><p>Правила: <a href="/rules.pdf">ДМС</a> и ещё слова.</p>'))
      .get("/rules.pdf", (c) => c.body(pdf, 200, { "content-type": "application/pdf" }));
    const { service, data, port } = await serviceOver(app, { finished });
    const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status;
    const show = (property: string) =>
      service.systemctl("show", "ask-me", `--property=${property}`, "--value").trim();

    await vi.waitFor(() => expect(service.output()).toContain('"event":"listening"'), patience);
    const first = show("MainPID");
    expect(show("ActiveState")).toBe("active");
    expect(rightsOf(service.pid())).toMatchObject({
      Seccomp: "2",
      NoNewPrivs: "1",
      CapEff: "0".repeat(16),
      CapBnd: "0".repeat(16),
    });

    // The crawler is a child of it, and files are read by a child of that under prlimit.
    await vi.waitFor(
      async () => expect(pathsOf(await servedRecords(data))).toContain("/rules.pdf"),
      patience,
    );
    const texts = (await servedRecords(data)).map(({ text }) => text);
    expect(texts.join()).toContain("Лечение кариеса");

    expect(service.systemctl("reload", "ask-me")).toBe("");
    await vi.waitFor(() => expect(service.output()).toContain('"event":"settings unchanged"'), patience);
    expect(show("MainPID")).toBe(first);
    expect(await health()).toBe(200);

    service.systemctl("kill", "--signal=SIGKILL", "ask-me");
    await vi.waitFor(async () => {
      expect(show("MainPID")).not.toBe(first);
      expect(await health()).toBe(200);
    }, patience);

    service.systemctl("stop", "ask-me");
    expect(service.output()).toContain('"event":"stopped"');
    expect(show("Result")).toBe("success");
  }, 240_000);

  test("with the part for it, a portal written by scripts is read by Chromium in its own sandbox", async ({
    expect,
    onTestFinished: finished,
    skip,
  }) => {
    if (whyNotRun !== null) skip(whyNotRun);
    if (!existsSync("/usr/bin/chromium")) skip("no Chromium at /usr/bin/chromium; npm test installs it");
    const app = new Hono().get("/", (c) =>
      c.html(
        '<main id="m"></main><script>m.innerHTML = "<h1>Каско</h1><p>Франшиза от 10 000 рублей.</p>"</script>',
      ),
    );
    const { data } = await serviceOver(app, {
      finished,
      parts: ["chromium.conf"],
      source: "rendering: browser",
    });
    await vi.waitFor(async () => {
      // What the crawl says of a browser that does not start is worth more than that there is no release.
      expect(readFileSync(join(data, "crawl-output.txt"), "utf8")).toMatch(/Опубликован|Published/);
      const texts = (await servedRecords(data)).map(({ text }) => text);
      expect(texts.join()).toContain("Франшиза от 10 000 рублей");
    }, patience);
  }, 120_000);
});

/** A folder with the unit as it is read on this machine: whoever is analysed must be there to run. */
function copied({ chromium = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-unit-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const unit = readFileSync(join(deploy, "ask-me.service"), "utf8");
  writeFileSync(
    join(folder, "ask-me.service"),
    unit.replaceAll("/opt/ask-me/node_modules/.bin/node", process.execPath),
  );
  if (chromium) {
    mkdirSync(join(folder, "ask-me.service.d"));
    const part = "ask-me.service.d/chromium.conf";
    copyFileSync(join(deploy, part), join(folder, part));
  }
  return join(folder, "ask-me.service");
}

type Over = {
  readonly finished: typeof onTestFinished;
  readonly parts?: readonly string[];
  readonly source?: string;
};

/** The unit over a portal of its own; both are gone when the test is done. */
async function serviceOver(app: Hono, { finished, parts = [], source = "rendering: none" }: Over) {
  const portal = await serveApp(app);
  const folder = mkdtempSync(join(tmpdir(), "ask-me-systemd-"));
  const port = await freePort();
  const service = await startPrivateSystemd(folder, {
    config: settings(port, `{ id: portal, start: ["${portal.address}"], ${source} }`),
    secrets: `ASK_ME_SECRET=${"a secret of systemd's".repeat(3)}\n`,
    parts,
  });
  finished(async () => {
    await service.stop();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { service, port, data: join(folder, "lib/ask-me") };
}

/** What a process may do, as the kernel tells it. */
function rightsOf(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/status`, "utf8").split("\n");
  return Object.fromEntries(
    lines.map((line) => {
      const [name = "", value = ""] = line.split(/:\s+/, 2);
      return [name, value];
    }),
  );
}

function settings(port: number, source: string): string {
  const always = '[["00:00", "24:00"]]';
  const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}: ${always}`).join(", ");
  return `
data: /var/lib/ask-me
server: { address: "http://127.0.0.1:${port}", port: ${port}, secret: "\${ASK_ME_SECRET}" }
desk:
  calendar: always
  calendars: { always: { versions: [{ from: null, tz: Europe/Moscow, week: { ${week} } }] } }
crawl: { schedules: [{ cron: "0 3 * * *" }] }
sources: [${source}]
`;
}
