import { expect, test } from "vitest";
import { testApp } from "../harness/test-app.ts";

test("that somebody had the report sent to themself stands in the log, with its week", async () => {
  // Nobody listens there: the letter waits.
  const mail = { from: "ask-me@polis.example", host: "127.0.0.1", port: 9 };
  const server = await testApp({ mail });
  await server.people([{ login: "trainer", role: "trainer" }]);
  const cookie = await server.cookieOf("trainer");
  expect((await server.post("/api/report/send", {}, { cookie })).status).toBe(200);
  const { read } = server.deps.store;
  const { id } = await read.selectFrom("user").select("id").executeTakeFirstOrThrow();
  const rows = await read
    .selectFrom("audit")
    .select(["by", "subject"])
    .where("action", "=", "report-sent")
    .execute();
  expect(rows.map(({ by }) => by)).toEqual([id]);
  expect(rows[0]?.subject).toMatch(/^report:\d{4}-\d\d-\d\d$/);
  await server.close();
});
