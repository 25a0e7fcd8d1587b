import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Why no file can be put there, or null. One that is there already is somebody's and stays. */
export function noFileBecause(file: string): string | null {
  if (existsSync(file)) return `there is a ${file} already`;
  const [nearest] = foldersTo(file).filter((one) => existsSync(one));
  try {
    accessSync(nearest ?? "/", constants.W_OK);
    return null;
  } catch {
    return `${nearest} cannot be written`;
  }
}

/** Puts a file where programs of the whole machine look for it; returns how to take it back, folders included. */
export function putFile(file: string, contents: string): () => void {
  const made = foldersTo(file).filter((one) => !existsSync(one));
  const remove = (): void => {
    process.off("exit", remove);
    rmSync(file, { force: true });
    for (const one of made) if (existsSync(one) && readdirSync(one).length === 0) rmdirSync(one);
  };
  // Also where the test is broken off.
  process.once("exit", remove);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
  return remove;
}

/** From the inside out. */
function foldersTo(file: string): string[] {
  const folder = dirname(file);
  return folder === dirname(folder) ? [] : [folder, ...foldersTo(folder)];
}
