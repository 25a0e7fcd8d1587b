import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type BackupTaken, type BackupWish, takeBackup } from "../../../../server/backup/take-backup.ts";
import { type Restored, restoreBackup, type RestoreWish } from "../../../../server/backup/restore-backup.ts";
import { databaseFile } from "../../../../server/store/database-file.ts";
import { type FilesApp, filesApp } from "../files/files-app.ts";
import { png } from "../files/sample-files.ts";
import { plantRelease, section } from "../harness/plant-release.ts";
import { testConfig } from "../harness/test-config.ts";

export type BackupWorld = {
  readonly app: FilesApp;
  readonly data: string;
  /** Where backups go. */
  readonly to: string;
  readonly configFile: string;
  readonly back: (changes?: Partial<BackupWish>) => Promise<BackupTaken>;
  /** The same, where it is expected to be taken. */
  readonly taken: (changes?: Partial<BackupWish>) => Promise<Extract<BackupTaken, { kind: "taken" }>>;
  readonly restore: (from: string, data: string, changes?: Partial<RestoreWish>) => Promise<Restored>;
  /** A data folder that is not there yet. */
  readonly elsewhere: () => string;
  /** A question with a file; gives the request's number and the file's id. */
  readonly asks: (who?: string) => Promise<{ id: number; file: string }>;
  readonly close: () => Promise<void>;
};

export const settings = `data: ./data
server:
  address: http://ask-me.example
  secret: \${ASK_ME_SECRET}
desk:
  calendar: always
  calendars:
    always:
      versions:
        - from: null
          tz: Europe/Moscow
          week: { mon: [["09:00", "18:00"]], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
sources:
  - { id: portal, start: [http://portal.example/] }
`;

/** A server that serves, with people, questions, files and a release, and a folder for its backups. */
export async function backupWorld(): Promise<BackupWorld> {
  const app = await filesApp();
  const { data, clock } = app.server;
  const folder = mkdtempSync(join(tmpdir(), "ask-me-backup-"));
  const configFile = join(folder, "ask-me.yaml");
  writeFileSync(configFile, settings);
  plantRelease(app.server.releases, "r1", [section({ id: "tariffs" })]);
  await app.server.deps.catalogue.reload();
  const to = join(folder, "backups");
  const now = (): Date => clock.now;
  const { signal } = new AbortController();
  let places = 0;
  const back: BackupWorld["back"] = (changes) =>
    takeBackup({ data, configFile, to, keep: 14, now, signal, ...changes });
  return {
    app,
    data,
    to,
    configFile,
    back,
    async taken(changes) {
      // Two in the same millisecond would have one name.
      clock.now = new Date(clock.now.getTime() + 1000);
      const backup = await back(changes);
      if (backup.kind !== "taken") throw new Error(JSON.stringify(backup));
      return backup;
    },
    restore: (from, target, changes) =>
      restoreBackup({ from, config: testConfig(target), replace: false, now, signal, ...changes }),
    elsewhere: () => join(folder, `data-${(places += 1)}`),
    async asks(who = "marina") {
      const file = await app.kept(who, png());
      const { id } = await app.asked(who, [file.id]);
      return { id, file: file.id };
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every row of every table but those left out, by table. */
export function rowsOf(file: string, except: readonly string[] = []): Record<string, unknown[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_master where type = 'table' order by name")
      .all();
    const named = tables.map(({ name }) => String(name)).filter((name) => !except.includes(name));
    return Object.fromEntries(
      named.map((name) => [name, database.prepare(`select * from "${name}"`).all()] as const),
    );
  } finally {
    database.close();
  }
}

export const databaseIn = (folder: string): string => databaseFile(join(folder, "data"));

/** All files below a folder by their paths, with what is in them. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return new Map(files.map((path) => [relative(folder, path), readFileSync(path)]));
}
