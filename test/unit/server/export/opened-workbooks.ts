import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

const soffice = "/usr/bin/soffice";

export const hasLibreOffice = existsSync(soffice);

/** What LibreOffice shows of workbooks, cell by cell; in the order given. */
export function openedWorkbooks(workbooks: readonly Uint8Array[]): string[][][] {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-xlsx-"));
  try {
    const files = workbooks.map((bytes, at) => {
      const file = join(folder, `table${at}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
        "--outdir",
        folder,
        ...files,
      ],
      { stdio: "ignore" },
    );
    return files.map((file): string[][] => parse(readFileSync(file.replace(/xlsx$/, "csv")), { bom: true }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
