import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { formsOf } from "./planted.ts";

type Named = Readonly<Record<string, string>>;

/** Names of the secrets that stand in these bytes in any form. */
export function plantedIn(bytes: Buffer | string, secrets: Named): string[] {
  const held = Buffer.from(bytes);
  return Object.entries(secrets).flatMap(([name, secret]) =>
    formsOf(secret).some((form) => held.includes(form)) ? name : [],
  );
}

/** Every secret in every file under a folder, as «name in path». */
export function plantedUnder(folder: string, secrets: Named): string[] {
  return filesUnder(folder).flatMap((file) => {
    const inName = plantedIn(relative(folder, file), secrets);
    const inBytes = plantedIn(readFileSync(file), secrets);
    return [...new Set([...inName, ...inBytes])].map((name) => `${name} in ${relative(folder, file)}`);
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : path;
  });
}
