import { renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Whoever reads the file sees it whole, before or after.
 * @param flush whether it has to outlast a power cut. @throws where the folder cannot be written.
 */
export function replaceFile(file: string, text: string, { flush = false } = {}): void {
  const next = join(dirname(file), `.${basename(file)}.next`);
  writeFileSync(next, text, { flush });
  renameSync(next, file);
}
