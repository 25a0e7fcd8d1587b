import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export type Package = {
  readonly name: string;
  readonly browser: "chrome" | "firefox";
  readonly bytes: number;
};

const packageName = /^[\w][\w.-]*\.(zip|crx|xpi)$/;

/** Packages of the extension in the configured folder, by name; none where there is no such folder. */
export async function extensionPackages(folder: string | undefined): Promise<Package[]> {
  if (folder === undefined) return [];
  const names = await readdir(folder).catch(() => []);
  const packages = await Promise.all(
    names
      // The sources that Firefox's reviewers ask for are no package.
      .filter((name) => packageName.test(name) && !name.includes("-sources"))
      .map(async (name) => {
        const found = await stat(join(folder, name)).catch(() => null);
        return found?.isFile() ? [{ name, browser: browserOf(name), bytes: found.size }] : [];
      }),
  );
  return packages.flat().toSorted((a, b) => a.name.localeCompare(b.name));
}

function browserOf(name: string): Package["browser"] {
  return name.includes("firefox") || name.endsWith(".xpi") ? "firefox" : "chrome";
}
