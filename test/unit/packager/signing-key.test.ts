import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../../packager/run-command.ts";
import { readSigningKey } from "../../../packager/signing-key.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ask-me-keys-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, contents: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, contents, { mode: 0o600 });
  return file;
}

const pem = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }).toString();
const rsa = (modulusLength: number) => generateKeyPairSync("rsa", { modulusLength });

async function said(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await runCommand(args, {
    environment: { LANG: "en_GB.UTF-8" },
    say: (line) => lines.out.push(line),
    complain: (line) => lines.err.push(line),
    build: () => Promise.reject(new Error("Nothing is built without a key")),
  });
  return { code, out: lines.out.join("\n"), err: lines.err.join("\n") };
}

test("the id follows from the key alone, whichever way the key is written", async () => {
  const { privateKey } = rsa(2048);
  const modern = await readSigningKey(written("modern.pem", pem(privateKey)));
  const old = privateKey.export({ type: "pkcs1", format: "pem" });
  expect(await readSigningKey(written("old.pem", old))).toEqual(modern);
  expect(modern.kind === "key" && modern.key.id).toMatch(/^[a-p]{32}$/);
  const other = await readSigningKey(written("other.pem", pem(rsa(2048).privateKey)));
  expect(other).not.toEqual(modern);
});

const noOpenssl = spawnSync("openssl", ["version"]).status !== 0;

test.skipIf(noOpenssl)(
  `OpenSSL derives the same id${noOpenssl ? " (skipped: there is none)" : ""}`,
  async () => {
    const file = written("judged.pem", pem(rsa(2048).privateKey));
    const der = execFileSync("openssl", ["pkey", "-in", file, "-pubout", "-outform", "DER"]);
    const digest = execFileSync("openssl", ["dgst", "-sha256", "-r"], { input: der }).toString().slice(0, 32);
    const id = digest.replaceAll(/./g, (digit) => "abcdefghijklmnop".charAt(parseInt(digit, 16)));
    expect(await readSigningKey(file)).toMatchObject({ kind: "key", key: { id } });
  },
);

describe("a key that cannot sign is refused in words, and nothing of it is repeated", () => {
  test.each([
    ["short.pem", () => pem(rsa(1024).privateKey), /too short: 1024 bits, at least 2048/],
    ["curve.pem", () => pem(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey), /is not RSA/],
    ["pss.pem", () => pem(generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey), /is not RSA/],
    [
      "public.pem",
      () => rsa(2048).publicKey.export({ type: "spki", format: "pem" }).toString(),
      /no private key/,
    ],
    [
      "garbage.pem",
      () => "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----",
      /no private key/,
    ],
    ["empty.pem", () => "", /no private key/],
    [
      "locked.pem",
      () =>
        rsa(2048)
          .privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "hush" })
          .toString(),
      /locked by a passphrase.*openssl pkey/,
    ],
  ])("%s", async (name, contents, words) => {
    const text = contents();
    const { code, out, err } = await said(
      "--config",
      "demo/ask-me.yaml",
      "--out",
      folder,
      "--key",
      written(name, text),
    );
    expect(code).toBe(2);
    expect(err).toMatch(words);
    for (const line of text.split("\n").filter((one) => one.length > 20 && !one.startsWith("--")))
      expect(out + err).not.toContain(line);
  });

  test("one that is not there is not made by the way", async () => {
    const file = join(folder, "nowhere.pem");
    const { code, err } = await said("--config", "demo/ask-me.yaml", "--out", folder, "--key", file);
    expect(code).toBe(2);
    expect(err).toMatch(/find the old key[\s\S]*--new-key/);
    expect(() => statSync(file)).toThrow(/ENOENT/);
  });
});

test("a new key is its owner's alone, is told to be kept, and never takes the place of another", async () => {
  const file = join(folder, "keys/new.pem");
  const { code, out } = await said("--new-key", file);
  expect(code).toBe(0);
  expect(out).toMatch(/keep a copy/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const read = await readSigningKey(file);
  expect(read).toMatchObject({ kind: "key", key: { isOpenToOthers: false } });
  const before = readFileSync(file);
  const again = await said("--new-key", file);
  expect(again.code).toBe(2);
  expect(again.err).toMatch(/already/);
  expect(readFileSync(file)).toEqual(before);
  chmodSync(file, 0o644);
  expect(await readSigningKey(file)).toMatchObject({ kind: "key", key: { isOpenToOthers: true } });
});
