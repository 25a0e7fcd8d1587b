import { parse } from "csv-parse/sync";
import { z } from "zod";
import { AccountRow } from "../../core/contract/person.ts";
import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { zodErrors } from "../zod-refusal.ts";

/** An account as a line of the file says it should be; absent means unknown. */
export type WantedAccount = {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRow["role"];
  readonly groups: readonly string[];
  readonly region: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  readonly joinedAt: string | null;
  readonly skills: readonly string[];
  readonly password?: string;
};

type LineError = { readonly line: number; readonly message: string };
export type AccountFile =
  | { kind: "ok"; accounts: readonly WantedAccount[] }
  | { kind: "wrong"; errors: readonly LineError[] };

const columns = Object.keys(AccountRow.shape);
const required = ["login", "name", "email", "role", "groups"];

const messages = defineMessages({
  notCsv: {
    ru: (what: string) => `это не CSV: ${what}. Сохраните таблицу как «CSV UTF-8»`,
    en: (what: string) => `this is not CSV: ${what}. Save the table as "CSV UTF-8"`,
  },
  notUtf8: {
    ru: "файл не в кодировке UTF-8. Сохраните таблицу как «CSV UTF-8»",
    en: 'the file is not in UTF-8. Save the table as "CSV UTF-8"',
  },
  noColumn: {
    ru: (name: string, known: string) => `нет столбца «${name}»; в первой строке нужны: ${known}`,
    en: (name: string, known: string) => `there is no column "${name}"; the first line needs: ${known}`,
  },
  unknownColumn: {
    ru: (name: string, known: string) => `столбец «${name}» неизвестен; бывают: ${known}`,
    en: (name: string, known: string) => `the column "${name}" is unknown; there are: ${known}`,
  },
  twice: {
    ru: (what: string, value: string, line: number) =>
      `${what} «${value}» уже стоит в строке ${line}: оставьте одну`,
    en: (what: string, value: string, line: number) =>
      `${what} "${value}" already stands in line ${line}: keep one`,
  },
  field: {
    ru: (name: string, value: string, what: string) => `${name} «${value}»: ${what}`,
    en: (name: string, value: string, what: string) => `${name} "${value}": ${what}`,
  },
  nobody: {
    ru: "в файле нет ни одного человека: так были бы отключены все",
    en: "the file has nobody in it: everybody would be deactivated",
  },
});

/** Reads a list of accounts: UTF-8, comma or semicolon, any line ends. Every error names its line and the mend. */
export function readAccountFile(bytes: Uint8Array, language: Language): AccountFile {
  const say = messages(language);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { kind: "wrong", errors: [{ line: 1, message: say.notUtf8 }] };
  }
  const rows = parseRows(text);
  if (!Array.isArray(rows))
    return { kind: "wrong", errors: [{ line: rows.line, message: say.notCsv(rows.what) }] };

  const [header, ...lines] = rows;
  const names = (header?.record ?? []).map((name) => name.trim());
  const errors = headerErrors(names, language);
  if (errors.length > 0) return { kind: "wrong", errors };
  const accounts: WantedAccount[] = [];
  const seen = { login: new Map<string, number>(), email: new Map<string, number>() };
  for (const { record, line } of lines) {
    const cells = names.map((name, at) => [name, record[at]?.trim() ?? ""] as const);
    // An empty cell says nothing; only `groups` is required and may yet be empty.
    const given = Object.fromEntries(cells.filter(([name, value]) => value !== "" || name === "groups"));
    const row = AccountRow.safeParse(given, { error: zodErrors[language] });
    if (!row.success) {
      errors.push(
        ...row.error.issues.map((issue) => ({ line, message: fieldError(issue, given, language) })),
      );
      continue;
    }
    const account = wanted(row.data);
    for (const key of ["login", "email"] as const) {
      const first = seen[key].get(account[key]);
      if (first !== undefined) errors.push({ line, message: say.twice(key, account[key], first) });
      seen[key].set(account[key], line);
    }
    accounts.push(account);
  }
  if (accounts.length === 0 && errors.length === 0) errors.push({ line: 1, message: say.nobody });
  return errors.length > 0 ? { kind: "wrong", errors } : { kind: "ok", accounts };
}

function fieldError(issue: z.core.$ZodIssue, given: Record<string, string>, language: Language): string {
  const name = String(issue.path[0] ?? "");
  return messages(language).field(name, given[name] ?? "", issue.message);
}

function headerErrors(names: readonly string[], language: Language): LineError[] {
  const say = messages(language);
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => !columns.includes(name));
  return [
    ...missing.map((name) => ({ line: 1, message: say.noColumn(name, required.join(", ")) })),
    ...unknown.map((name) => ({ line: 1, message: say.unknownColumn(name, columns.join(", ")) })),
  ];
}

const Rows = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/** Rows with the number of the line that each ends on. */
function parseRows(text: string): { record: string[]; line: number }[] | { line: number; what: string } {
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  try {
    const rows: unknown = parse(text, {
      bom: true,
      info: true,
      delimiter: header.split(";").length > header.split(",").length ? ";" : ",",
      skip_empty_lines: true,
      // A row of empty cells at the end is what spreadsheets leave behind.
      skip_records_with_empty_values: true,
      relax_column_count: true,
    });
    return Rows.parse(rows).map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : 1;
    return { line, what: error instanceof Error ? error.message : "" };
  }
}

function wanted(row: AccountRow): WantedAccount {
  return {
    login: row.login.toLowerCase(),
    name: row.name,
    email: row.email.toLowerCase(),
    role: row.role,
    groups: list(row.groups),
    region: row.region ?? null,
    channel: row.channel ?? null,
    department: row.department ?? null,
    joinedAt: row.joinedAt ?? null,
    skills: list(row.skills ?? ""),
    ...(row.password === undefined ? {} : { password: row.password }),
  };
}

const list = (cell: string): string[] =>
  [...new Set(cell.split(";").map((item) => item.trim()))].filter((item) => item !== "").toSorted();
