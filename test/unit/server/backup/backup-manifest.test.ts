import { expect, test } from "vitest";
import { BackupManifest } from "../../../../server/backup/backup-manifest.ts";

const whole = (path: string): unknown => ({
  format: 1,
  program: "0.1.0",
  startedAt: "2026-11-02T02:30:00.000Z",
  finishedAt: "2026-11-02T02:31:00.000Z",
  migrations: [],
  rows: {},
  audit: { seq: 0, hash: "" },
  release: null,
  files: { [path]: { bytes: 1, sha256: "0".repeat(64) } },
});

test.each(["data/ask-me.sqlite", "ask-me.yaml", "data/releases/2026-11-02_r1.x/index.json"])(
  "a manifest may name %s",
  (path) => expect(BackupManifest.safeParse(whole(path)).success).toBe(true),
);

test.each(["data/../../outside", "/etc/passwd", "data/.hidden", "data//x", "data\\..\\x", "..", ""])(
  "one that names «%s» leads out of the backup and is none",
  (path) => expect(BackupManifest.safeParse(whole(path)).success).toBe(false),
);
