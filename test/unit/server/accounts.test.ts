import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAccountFile } from "../../../server/accounts/read-account-file.ts";
import { run } from "../../../server/commands/run.ts";
import { openDatabase } from "../../../server/commands/open-database.ts";
import { loadConfig } from "../../../server/load-config.ts";
import { readMember } from "../../../server/identity/read-member.ts";
import type { Store } from "../../../server/store/store.ts";

const header = "login,name,email,role,groups,region,joinedAt,skills,password";
const marina = "marina,Марина Гусева,marina@polis.example,seller,,Казань,2026-11-02,,demo-marina";
const alina = 'alina,"Котова, Алина",alina@polis.example,agent,underwriting;finance,Москва,,авто;ДМС,';

const read = (text: string | Uint8Array, language: "ru" | "en" = "ru") =>
  readAccountFile(typeof text === "string" ? new TextEncoder().encode(text) : text, language);
const errorsIn = (text: string | Uint8Array, language: "ru" | "en" = "ru"): string[] => {
  const file = read(text, language);
  return file.kind === "wrong" ? file.errors.map(({ line, message }) => `${line}: ${message}`) : [];
};

describe("a list of accounts", () => {
  test.each([
    ["commas", [header, marina, alina].join("\n")],
    ["Windows line ends and a byte order mark", `\uFEFF${[header, marina, alina, ""].join("\r\n")}`],
    [
      "semicolons, as a Russian spreadsheet saves it",
      [header, marina, alina]
        .join("\r\n")
        .replaceAll('"Котова, Алина"', "Котова. Алина")
        .replace("underwriting;finance", '"underwriting;finance"')
        .replace("авто;ДМС", '"авто;ДМС"')
        .replaceAll(",", ";")
        .replace("Котова.", "Котова,"),
    ],
    ["empty lines in between and after", `${header}\n\n${marina}\n,,,,,,,,\n${alina}\n\n`],
  ])("is read with %s", (_, text) => {
    const file = read(text);
    expect(file.kind === "ok" && file.accounts).toMatchObject([
      { login: "marina", name: "Марина Гусева", groups: [], region: "Казань", password: "demo-marina" },
      { login: "alina", name: "Котова, Алина", groups: ["finance", "underwriting"], skills: ["ДМС", "авто"] },
    ]);
  });

  test.each([
    ["a role that is none", marina.replace("seller", "boss"), /^2: role «boss»: .*seller/],
    ["an address that is none", marina.replace("marina@polis.example", "marina"), /^2: email «marina»: /],
    ["a short password", marina.replace("demo-marina", "short"), /^2: password «short»: .*8/],
    ["a date in another order", marina.replace("2026-11-02", "02.11.2026"), /^2: joinedAt «02.11.2026»: /],
    ["a name left out", marina.replace("Марина Гусева", ""), /^2: name «»: /],
    ["a login that stands twice", `${marina}\n${marina}`, /^3: login «marina» уже стоит в строке 2/],
    ["nobody at all", "", /^1: в файле нет ни одного человека/],
  ])("with %s names line and field", (_, lines, expected) => {
    expect(errorsIn(`${header}\n${lines}\n`).join("\n")).toMatch(expected);
  });

  test("names a column that is missing, and one that is not known, in both languages", () => {
    const text = `login,name,email,role,grups\n${marina}`;
    expect(errorsIn(text)).toEqual([
      "1: нет столбца «groups»; в первой строке нужны: login, name, email, role, groups",
      "1: столбец «grups» неизвестен; бывают: login, name, email, role, groups, region, channel, department, joinedAt, skills, password",
    ]);
    expect(errorsIn(text, "en")[0]).toMatch(/^1: there is no column "groups"/);
  });

  test("in windows-1251 is told to be saved anew, and what is no CSV too", () => {
    expect(errorsIn(new Uint8Array([0xcc, 0xe0, 0xf0]))).toEqual([
      "1: файл не в кодировке UTF-8. Сохраните таблицу как «CSV UTF-8»",
    ]);
    expect(errorsIn(`${header}\nmarina,"Марина\n`).join()).toMatch(/это не CSV/);
  });
});

describe("ask-me users import", () => {
  let folder: string;
  let said: string[];
  let store: Store | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ask-me-users-"));
    said = [];
    const week = "{ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }";
    writeFileSync(
      join(folder, "ask-me.yaml"),
      `data: ./data
server: { address: "http://127.0.0.1:4000", secret: "a secret for tests that is long enough" }
desk: { calendar: msk, calendars: { msk: { versions: [{ from: null, tz: Europe/Moscow, week: ${week} }] } } }
sources: [{ id: portal, start: ["http://127.0.0.1:4100/"] }]
`,
    );
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
    rmSync(folder, { recursive: true });
  });

  const terminal = {
    language: "ru",
    say: (line: string) => void said.push(line),
    complain: (line: string) => void said.push(line),
  } as const;
  async function importing(lines: readonly string[], ...more: string[]): Promise<number> {
    const file = join(folder, "people.csv");
    writeFileSync(file, [header, ...lines, ""].join("\n"));
    said = [];
    return run(["users", "import", file, "--config", join(folder, "ask-me.yaml"), ...more], terminal);
  }
  const erase = (...args: string[]) =>
    run(["erase", ...args, "--config", join(folder, "ask-me.yaml")], terminal);
  async function database(): Promise<Store> {
    const loaded = await loadConfig(join(folder, "ask-me.yaml"), "ru");
    if (loaded.kind !== "ok") throw new Error(loaded.problems.join());
    return (store ??= await openDatabase(loaded.config));
  }
  const logins = async () =>
    (await (await database()).read.selectFrom("user").selectAll().orderBy("username").execute()).map(
      ({ username, role, active }) => `${username} ${role} ${active}`,
    );

  test("shows first and writes only when told to", async () => {
    expect(await importing([marina, alina])).toBe(0);
    expect(said.join("\n")).toMatch(/\+ marina \(Марина Гусева\): новый, роль seller[^]*ничего не записано/);
    expect(await logins()).toEqual([]);
    expect(await importing([marina, alina], "--apply")).toBe(0);
    expect(await logins()).toEqual(["alina agent 1", "marina seller 1"]);
  });

  test("says what changes field by field, and deactivates who is missing", async () => {
    await importing([marina, alina], "--apply");
    const moved = marina.replace("Казань", "Уфа").replace("seller,", "lead,finance");
    expect(await importing([moved], "--apply")).toBe(0);
    expect(said).toEqual([
      "~ marina (Марина Гусева):",
      "    role: «seller» → «lead»",
      "    groups: «» → «finance»",
      "    region: «Казань» → «Уфа»",
      "- alina (Котова, Алина): нет в файле, будет отключён, входы закончатся",
      "Новых: 0, изменённых: 1, отключаемых: 1, без изменений: 0.",
      "Записано.",
    ]);
    expect(await logins()).toEqual(["alina agent 0", "marina lead 1"]);
    const changes = await (await database()).read.selectFrom("access_change").selectAll().execute();
    expect(changes).toHaveLength(2);
    expect(await importing([moved, alina])).toBe(0);
    expect(said).toContain("    снова включён");
  });

  test("makes up a password where none is given, and keeps it in a file for its owner alone", async () => {
    await importing([marina, alina], "--apply");
    const [name = ""] = readdirSync(folder).filter((file) => file.startsWith("first-passwords-"));
    const file = join(folder, name);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const password = /^alina,"Котова, Алина",([a-z2-9-]{16,})$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
    expect(readFileSync(file, "utf8")).not.toContain("marina");
    expect(said.join("\n")).not.toContain(password);
    // A second import with the same file leaves passwords alone.
    expect(await importing([marina.replace("demo-marina", "other-password"), alina], "--apply")).toBe(0);
    expect(said).toContain("Новых: 0, изменённых: 0, отключаемых: 0, без изменений: 2.");
  });

  test("two people may swap their addresses", async () => {
    await importing([marina, alina], "--apply");
    const swapped = [marina.replace("marina@", "alina@"), alina.replace("alina@", "marina@")];
    expect(await importing(swapped, "--apply")).toBe(0);
    const rows = await (await database()).read.selectFrom("user").select(["username", "email"]).execute();
    expect(rows).toContainEqual({ username: "marina", email: "alina@polis.example" });
  });

  test("with an error in the file nothing is written", async () => {
    expect(await importing([marina, alina.replace("agent", "boss")], "--apply")).toBe(2);
    expect(said.join("\n")).toMatch(/ничего не записано[^]*строка 3: role «boss»/);
    expect(await logins()).toEqual([]);
  });

  test("erasing a person takes account and sign-ins away", async () => {
    await importing([marina, alina], "--apply");
    expect(await erase("--person", "Marina")).toBe(0);
    expect(await logins()).toEqual(["alina agent 1"]);
    expect(await erase("--person", "marina")).toBe(2);
    expect(said.at(-1)).toMatch(/логином «marina» нет/);
    expect(await erase("--request", "7")).toBe(2);
    expect(await erase()).toBe(2);
    expect(await readMember(await database(), "nobody")).toBeUndefined();
  });

  test("the command line says how it is used, and names what is wrong in the settings", async () => {
    expect(await run(["users"], terminal)).toBe(2);
    expect(said.at(-1)).toMatch(/ask-me users import/);
    expect(await run(["serve", "--nonsense"], terminal)).toBe(2);
    expect(await run(["check", "--config", join(folder, "none.yaml")], terminal)).toBe(2);
    expect(said.at(-1)).toMatch(/none\.yaml нет/);
    writeFileSync(join(folder, "ask-me.yaml"), "sorces: []");
    expect(await run(["check", "--config", join(folder, "ask-me.yaml")], terminal)).toBe(2);
    expect(said.join("\n")).toMatch(/sorces: такого ключа нет; возможно, «sources»/);
  });
});
