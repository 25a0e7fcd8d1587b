import { join } from "node:path";
import { build } from "wxt";
import { type Build, type Company } from "./extension-manifest.ts";
import { wxtOptions } from "./wxt-options.ts";
import { zipFolder } from "./zip-folder.ts";

/** Builds a company's extension for one browser beneath a folder. @returns the zip archive of what was built */
export async function buildExtension(
  browser: Build["browser"],
  company: Company,
  folder: string,
): Promise<Uint8Array> {
  await build({
    ...wxtOptions(company),
    configFile: false,
    browser,
    outDir: folder,
    outDirTemplate: browser,
    // Only chatter comes through it: what fails is thrown.
    logger: silent,
  });
  return zipFolder(join(folder, browser));
}

const nothing = (): void => {};
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};
