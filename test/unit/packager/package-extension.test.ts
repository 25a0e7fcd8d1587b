import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { ExtensionPackages } from "../../../core/contract/extension-package.ts";
import { buildExtension } from "../../../packager/build-extension.ts";
import { extensionManifest } from "../../../packager/extension-manifest.ts";
import type { BuildExtension } from "../../../packager/package-extension.ts";
import { runCommand } from "../../../packager/run-command.ts";
import { zipFolder } from "../../../packager/zip-folder.ts";
import { readCrx } from "./read-crx.ts";

const root = new URL("../../..", import.meta.url).pathname;
/** Three builds; beside other tests on a busy machine. */
const buildsWithinMs = 120_000;
const real = {
  server: "https://ask.example.com",
  portalOrigins: ["https://portal.example.com"],
  firefoxId: "ask@example.com",
  key: "bm8ga2V5",
};
let folder: string;
let config: string;
let key: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-packager-"));
  config = join(folder, "ask-me.yaml");
  key = join(folder, "key.pem");
  out = join(folder, "packages");
  const demo = readFileSync(join(root, "demo/ask-me.yaml"), "utf8");
  writeFileSync(config, demo.replace("packages: ../.output", "packages: packages"));
  await run("--new-key", key);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Without a secret of the server's in the environment: whoever packages has none. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const hear = (line: string): void => void lines.push(line);
  const environment = { LANG: "en_GB.UTF-8" };
  const code = await runCommand(args, { environment, say: hear, complain: hear, build: quickBuild });
  return { code, said: lines.join("\n") };
}

/** The manifest alone, as a build has it; what wxt makes of all the rest has a test of its own. */
const quickBuild: BuildExtension = async (browser, company) => {
  const manifest = extensionManifest({ browser, mode: "production" }, company);
  return zipSync(
    { "background.js": strToU8("here()"), "manifest.json": strToU8(JSON.stringify(manifest)) },
    { mtime },
  );
};
const mtime = new Date(1980, 0, 1);

const pack = (...more: string[]) => run("--config", config, "--key", key, ...more);
const packaged = (): ExtensionPackages =>
  ExtensionPackages.parse(JSON.parse(readFileSync(join(out, "packages.json"), "utf8")));
const file = (name: string): Buffer => readFileSync(join(out, name));
const Mv2 = z.object({ permissions: z.array(z.string()) });
const manifestIn = (archive: Uint8Array): unknown =>
  JSON.parse(strFromU8(unzipSync(archive)["manifest.json"] ?? new Uint8Array()));

test("what a company installs is packed, signed and described, and the same input gives the same bytes", async () => {
  const { code, said } = await pack();
  expect(said).toContain("Version 0.1.0 is built");
  expect(code).toBe(0);
  const packages = packaged();
  const { chrome, firefox } = packages;
  expect(packages).toMatchObject({
    server: "http://127.0.0.1:4000",
    portalOrigins: ["http://127.0.0.1:4100"],
  });
  expect(readdirSync(out).toSorted()).toEqual(
    [
      chrome.zip.name,
      chrome.crx.name,
      firefox.xpi.name,
      "packages.json",
      "updates.json",
      "updates.xml",
    ].toSorted(),
  );

  const crx = readCrx(file(chrome.crx.name));
  expect(crx.isGenuine).toBe(true);
  expect(crx.zip.equals(file(chrome.zip.name))).toBe(true);
  expect(
    crx.id.toString("hex").replaceAll(/./g, (digit) => "abcdefghijklmnop".charAt(parseInt(digit, 16))),
  ).toBe(chrome.id);
  expect(manifestIn(crx.zip)).toMatchObject({
    version: "0.1.0",
    host_permissions: ["http://127.0.0.1/*"],
    update_url: "http://127.0.0.1:4000/extension/updates.xml",
    storage: { managed_schema: "managed-schema.json" },
  });
  expect(manifestIn(file(firefox.xpi.name))).toMatchObject({
    browser_specific_settings: { gecko: { id: "ask-me@ask-me.example" } },
  });

  const updates = file("updates.xml").toString();
  expect(updates).toContain(`<app appid="${chrome.id}">`);
  expect(updates).toContain(`codebase="http://127.0.0.1:4000/extension/${chrome.crx.name}" version="0.1.0"`);
  expect(JSON.parse(file("updates.json").toString())).toMatchObject({
    addons: {
      [firefox.id]: {
        updates: [
          {
            version: "0.1.0",
            update_link: `http://127.0.0.1:4000/extension/${firefox.xpi.name}`,
            update_hash: `sha256:${firefox.xpi.sha256}`,
          },
        ],
      },
    },
  });

  const before = packaged();
  const again = await pack();
  expect(again.code).toBe(0);
  expect(packaged()).toEqual(before);
});

test("another build of a version that is out already is refused; a numbered one stands beside it and takes its place", async () => {
  const before = packaged();
  const yaml = readFileSync(config, "utf8");
  writeFileSync(config, yaml.replace("portalOrigins: [", "portalOrigins: [https://wiki.example.com, "));
  const refused = await pack();
  expect(refused.code).toBe(2);
  expect(refused.said).toMatch(/--build 1/);
  expect(packaged()).toEqual(before);

  expect((await pack("--build", "2")).code).toBe(0);
  const after = packaged();
  expect(after.version).toBe("0.1.0.2");
  expect(after.chrome.id).toBe(before.chrome.id);
  expect(readdirSync(out)).toContain(before.chrome.crx.name);
  for (const manifest of ["updates.xml", "updates.json"]) {
    expect(file(manifest).toString()).toContain("0.1.0.2");
    for (const { name } of [before.chrome.crx, before.firefox.xpi])
      expect(file(manifest).toString()).not.toContain(name);
  }
  for (const number of ["0", "-1", "70000", "1.5", "one"])
    expect((await pack(`--build=${number}`)).code).toBe(2);
});

test("Mozilla's signature is taken if it is on what was built, and on nothing else", async () => {
  const { firefox } = packaged();
  const ours = unzipSync(file(firefox.xpi.name));
  const signed = join(folder, "signed.xpi");
  const given = (more: Record<string, Uint8Array>): Promise<{ code: number; said: string }> => {
    writeFileSync(signed, zipSync({ ...ours, ...more }));
    return pack("--build", "2", "--signed-xpi", signed);
  };
  const signature = {
    "META-INF/mozilla.rsa": strToU8("signature"),
    "META-INF/manifest.mf": strToU8("digests"),
  };
  expect((await given({})).said).toContain("no signature");
  const other = await given({ ...signature, "background.js": strToU8("elsewhere()") });
  expect(other.code).toBe(2);
  expect(other.said).toContain("not what was built now");
  writeFileSync(signed, "no archive");
  expect((await pack("--build", "2", "--signed-xpi", signed)).said).toContain("cannot be read as an XPI");
  expect((await pack("--build", "2", "--signed-xpi", join(folder, "none.xpi"))).said).toContain("none.xpi");
  expect(packaged().firefox.signed).toBe(false);

  expect((await given(signature)).code).toBe(0);
  const after = packaged().firefox;
  expect(after.signed).toBe(true);
  expect(file(after.xpi.name).equals(readFileSync(signed))).toBe(true);
  expect(JSON.parse(file("updates.json").toString())).toMatchObject({
    addons: { [after.id]: { updates: [{ update_hash: `sha256:${after.xpi.sha256}` }] } },
  });
});

test(
  "the real build holds what the manifest names, and the same sources give the same bytes",
  async () => {
    const company = { ...real, version: "1.2.3" };
    const first = await buildExtension("chrome", company, join(folder, "first"));
    const files = unzipSync(first);
    expect(manifestIn(first)).toMatchObject({ version: "1.2.3", key: company.key });
    for (const name of [
      "background.js",
      "launcher.js",
      "palette.html",
      "options.html",
      "managed-schema.json",
    ])
      expect(Object.keys(files)).toContain(name);
    expect(Buffer.from(await buildExtension("chrome", company, join(folder, "second"))).equals(first)).toBe(
      true,
    );
    const firefox = await buildExtension("firefox", company, join(folder, "first"));
    const { permissions } = Mv2.parse(manifestIn(firefox));
    expect(permissions.filter((one) => one.includes("/"))).toEqual([
      "https://ask.example.com/*",
      "https://portal.example.com/*",
    ]);
  },
  buildsWithinMs,
);

test("an archive does not depend on when and in which order its files were written", async () => {
  const [one, other] = ["one", "other"].map((name) => join(folder, name));
  for (const [at, names] of [
    [one ?? "", ["b.js", "a/deep.js", "a.js"]],
    [other ?? "", ["a.js", "a/deep.js", "b.js"]],
  ] as const) {
    mkdirSync(join(at, "a"), { recursive: true });
    for (const name of names) writeFileSync(join(at, name), `text of ${name}`);
  }
  utimesSync(join(other ?? "", "a.js"), new Date(0), new Date("2001-02-03T04:05:06Z"));
  const first = await zipFolder(one ?? "");
  expect(await zipFolder(other ?? "")).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(["a.js", "a/deep.js", "b.js"]);
});

test("what is missing is said with what to do", async () => {
  const none = await run("--key", key, "--config", join(folder, "none.yaml"));
  expect(none.code).toBe(2);
  expect(none.said).toContain("none.yaml");
  const yaml = readFileSync(config, "utf8");
  const bare = join(folder, "bare.yaml");
  writeFileSync(bare, yaml.replace(/portalOrigins: \[.*\]/, "portalOrigins: []"));
  expect((await run("--key", key, "--config", bare)).said).toContain("portalOrigins");
  writeFileSync(bare, yaml.replace("packages: packages", ""));
  expect((await run("--key", key, "--config", bare)).said).toContain("--out");
  writeFileSync(bare, yaml.replace("extension:", "extension:\n  hotkey: alt+q"));
  expect((await run("--key", key, "--config", bare)).said).toContain("Alt+KeyQ");
  expect((await run()).said).toContain("npm run package");
});
