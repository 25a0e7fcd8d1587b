import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "../../../../server/store/migrations.ts";
import { openStore } from "../../../../server/store/open-store.ts";

test("letters that waited in the two old outboxes wait in the new one, as often tried as before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ask-me-outbox-"));
  const store = openStore(join(folder, "ask-me.sqlite"));
  for (const [name, migration] of Object.entries(migrations)) {
    if (name === "9-mail") break;
    if (Number.parseInt(name, 10) < 9) await migration.up(store.shared);
  }
  await sql`insert into notice (kind, request, recipient, at, attempts, nextAt)
    values ('new-request', 7, 'desk@polis.example', '2026-02-02T07:00:00Z', 3, '2026-02-02T08:00:00Z')`.execute(
    store.shared,
  );
  await sql`insert into crawl_alarm_letter (alarm, recipient, attempts, nextAt, sentAt)
    values (2, 'admin@polis.example', 1, '2026-02-02T08:00:00Z', '2026-02-02T08:00:01Z')`.execute(
    store.shared,
  );
  await migrations["9-mail"]?.up(store.shared);
  expect(await store.read.selectFrom("letter").selectAll().execute()).toMatchObject([
    {
      kind: "new-request",
      request: 7,
      recipient: "desk@polis.example",
      about: "{}",
      attempts: 3,
      sentAt: null,
    },
    { kind: "crawl-alarm", request: null, about: '{"alarm":2}', sentAt: "2026-02-02T08:00:01Z" },
  ]);
  await store.close();
  rmSync(folder, { recursive: true });
});
