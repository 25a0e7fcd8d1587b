import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { ExtensionPackages, packageFiles, packageName } from "../../core/contract/extension-package.ts";
import { readJson } from "../crawl/read-json.ts";

/** A package that somebody put into the folder, for whichever company. */
export type LoosePackage = {
  readonly name: string;
  readonly browser: "chrome" | "firefox";
  readonly bytes: number;
};

export type Offered =
  | { kind: "company"; packages: ExtensionPackages }
  /** None of them made for a company by `npm run package`. */
  | { kind: "loose"; packages: readonly LoosePackage[] }
  /** There is a list of packages, and it is not what `npm run package` writes. */
  | { kind: "broken" };

/** What the configured folder offers today; it is looked at anew each time, so that new packages need no restart. */
export async function offeredPackages(folder: string | undefined): Promise<Offered> {
  if (folder === undefined) return { kind: "loose", packages: [] };
  const read = await readJson(join(folder, packageFiles.packages), ExtensionPackages);
  switch (read.kind) {
    case "ok":
      return { kind: "company", packages: read.value };
    case "absent":
      return { kind: "loose", packages: await loosePackages(folder) };
    case "unreadable":
      return { kind: "broken" };
  }
}

async function loosePackages(folder: string): Promise<LoosePackage[]> {
  const names = await readdir(folder).catch(() => []);
  const packages = await Promise.all(
    names.filter(isPackage).map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null);
      return found?.isFile() ? [{ name, browser: browserOf(name), bytes: found.size }] : [];
    }),
  );
  return packages.flat().toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Whether a file of that name may leave the folder. The sources that Firefox's reviewers ask for are no package. */
export function isPackage(name: string): boolean {
  return packageName.test(name) && !name.includes("-sources");
}

function browserOf(name: string): LoosePackage["browser"] {
  return name.includes("firefox") || name.endsWith(".xpi") ? "firefox" : "chrome";
}
