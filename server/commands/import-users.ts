import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { csvLine } from "../csv-line.ts";
import { defineMessages } from "../../core/language/define-messages.ts";
import { applyImport, type FirstPassword } from "../accounts/apply-import.ts";
import { describePlan } from "../accounts/describe-plan.ts";
import { planImport } from "../accounts/plan-import.ts";
import { readAccountFile } from "../accounts/read-account-file.ts";
import { memberOf } from "../identity/read-member.ts";
import { unavailable } from "../store/database-unavailable-error.ts";
import { problemDetails } from "../problem-messages.ts";
import { openDatabase } from "./open-database.ts";
import type { Running } from "./run.ts";

const messages = defineMessages({
  noFile: {
    ru: "Назовите файл: ask-me users import ФАЙЛ.csv",
    en: "Name the file: ask-me users import FILE.csv",
  },
  unreadable: {
    ru: (file: string, code: string) => `Файл ${file} не читается (${code}): проверьте путь и права.`,
    en: (file: string, code: string) =>
      `The file ${file} cannot be read (${code}): check its path and rights.`,
  },
  wrong: {
    ru: (count: number) => `В файле ошибки (${count}), ничего не записано:`,
    en: (count: number) => `The file has errors (${count}), nothing was written:`,
  },
  line: {
    ru: (line: number, what: string) => `  строка ${line}: ${what}`,
    en: (line: number, what: string) => `  line ${line}: ${what}`,
  },
  dryRun: {
    ru: "Это проба, ничего не записано. Чтобы записать, повторите с --apply.",
    en: "This was a trial, nothing was written. Repeat with --apply to write it.",
  },
  written: { ru: "Записано.", en: "Written." },
  passwords: {
    ru: (file: string) =>
      `Первые пароли новых людей: ${file}. Раздайте и удалите файл; сменить пароль можно после входа.`,
    en: (file: string) =>
      `First passwords of new people: ${file}. Hand them out and delete the file; a password can be changed after signing in.`,
  },
});

/** Shows what a list of accounts changes and, with --apply, writes it: 0 fine, 2 errors in the file. */
export async function importUsers({ config, values, positionals, terminal }: Running): Promise<number> {
  const { language, say, complain } = terminal;
  const text = messages(language);
  const file = positionals[2];
  if (file === undefined) {
    complain(text.noFile);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    complain(text.unreadable(file, error instanceof Error && "code" in error ? String(error.code) : "?"));
    return 2;
  }
  const read = readAccountFile(bytes, language);
  if (read.kind === "wrong") {
    complain(text.wrong(read.errors.length));
    for (const { line, message } of read.errors) complain(text.line(line, message));
    return 2;
  }
  const store = await openDatabase(config);
  try {
    const members = (await store.read.selectFrom("user").selectAll().execute()).map(memberOf);
    const plan = planImport(members, read.accounts, config.signIn.passwords);
    for (const line of describePlan(plan, language)) say(line);
    if (!values.apply) {
      say(text.dryRun);
      return 0;
    }
    const passwords = await applyImport(store, plan, new Date());
    say(text.written);
    if (passwords.length > 0) say(text.passwords(await keepPasswords(dirname(file), passwords)));
    return 0;
  } catch (error) {
    const known = unavailable(error);
    if (!known) throw error;
    complain(problemDetails(language)[known.problem]);
    return 2;
  } finally {
    await store.close();
  }
}

/** Beside the list, for its owner's eyes only; never to a terminal, whose lines end up in logs. */
async function keepPasswords(folder: string, passwords: readonly FirstPassword[]): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const file = join(folder, `first-passwords-${stamp}.csv`);
  const rows = passwords.map(({ login, name, password }) => csvLine([login, name, password]));
  await writeFile(file, ["login,name,password", ...rows, ""].join("\n"), { mode: 0o600, flag: "wx" });
  return file;
}
