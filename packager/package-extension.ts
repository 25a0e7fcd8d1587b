import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ExtensionPackages,
  packageFiles,
  type PackageFile,
} from "../core/contract/extension-package.ts";
import { chromeUpdates } from "./chrome-updates.ts";
import type { Build, Company } from "./extension-manifest.ts";
import { firefoxUpdates } from "./firefox-updates.ts";
import { judgeSignedXpi, type XpiJudgement } from "./judge-signed-xpi.ts";
import { signCrx } from "./sign-crx.ts";

/** Builds the extension for one browser beneath a folder, and gives it as a zip archive. */
export type BuildExtension = (
  browser: Build["browser"],
  company: Company,
  folder: string,
) => Promise<Uint8Array>;

export type Order = {
  readonly company: Company;
  readonly extensionId: string;
  readonly keyFile: string;
  /** Where packages and update manifests go; kept are those of other versions. */
  readonly out: string;
  /** Our XPI as Mozilla has signed it. */
  readonly signedXpi: string | null;
  /** Whether another build of this very version may be replaced: browsers that have it will not notice. */
  readonly replace: boolean;
};

export type Packaged =
  | { kind: "packaged"; packages: ExtensionPackages }
  /** There is this version already, of other contents. */
  | { kind: "taken"; name: string }
  | { kind: "unfit-xpi"; why: Exclude<XpiJudgement, "fits"> };

/** Builds, signs and lays out what a company installs. Whoever fetches meanwhile finds the old or the new, never half. */
export async function packageExtension(order: Order, build: BuildExtension): Promise<Packaged> {
  await mkdir(order.out, { recursive: true });
  // In the same folder, so that files move from it whole.
  const work = await mkdtemp(join(order.out, ".packaging-"));
  try {
    return await packageIn(work, order, build);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function packageIn(work: string, order: Order, build: BuildExtension): Promise<Packaged> {
  const { company, extensionId, keyFile, out, signedXpi, replace } = order;
  const zip = await build("chrome", company, work);
  const built = await build("firefox", company, work);
  const xpi = signedXpi === null ? built : await readFile(signedXpi).catch(() => new Uint8Array());
  const judgement = signedXpi === null ? "fits" : judgeSignedXpi(xpi, built);
  if (judgement !== "fits") return { kind: "unfit-xpi", why: judgement };

  const called = `ask-me-${company.version}`;
  const names = { zip: `${called}-chrome.zip`, crx: `${called}.crx`, xpi: `${called}.xpi` };
  await writeFile(join(work, names.zip), zip);
  await writeFile(join(work, names.xpi), xpi);
  await signCrx(zip, keyFile, join(work, names.crx));
  const packages: ExtensionPackages = {
    version: company.version,
    server: company.server,
    portalOrigins: [...company.portalOrigins],
    chrome: {
      id: extensionId,
      zip: await describe(work, names.zip),
      crx: await describe(work, names.crx),
    },
    firefox: { id: company.firefoxId, xpi: await describe(work, names.xpi), signed: signedXpi !== null },
  };
  if (!replace) {
    const other = await firstOther(out, [packages.chrome.zip, packages.chrome.crx, packages.firefox.xpi]);
    if (other !== null && !(other === names.xpi && signedXpi !== null)) return { kind: "taken", name: other };
  }
  await writeFile(join(work, packageFiles.chromeUpdates), chromeUpdates(packages));
  await writeFile(join(work, packageFiles.firefoxUpdates), firefoxUpdates(packages));
  await writeFile(join(work, packageFiles.packages), `${JSON.stringify(packages, null, 2)}\n`);
  // Last what names the others.
  for (const name of [...Object.values(names), ...manifestsLast])
    await rename(join(work, name), join(out, name));
  return { kind: "packaged", packages };
}

const manifestsLast = [packageFiles.chromeUpdates, packageFiles.firefoxUpdates, packageFiles.packages];

async function describe(folder: string, name: string): Promise<PackageFile> {
  const contents = await readFile(join(folder, name));
  return { name, bytes: contents.length, sha256: createHash("sha256").update(contents).digest("hex") };
}

/** The first of these that stands in the folder with other contents. */
async function firstOther(folder: string, files: readonly PackageFile[]): Promise<string | null> {
  for (const { name, sha256 } of files) {
    const there = await describe(folder, name).catch(() => null);
    if (there !== null && there.sha256 !== sha256) return name;
  }
  return null;
}
