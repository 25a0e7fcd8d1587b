import { beforeEach, expect, test } from "vitest";
import type { Problem } from "../../../../core/contract/problem.ts";
import { createReplySender } from "../../../../extension/host/send-reply.ts";
import type { Outcome } from "../../../../extension/platform/protocol.ts";
import type { RequestView } from "../../../../core/contract/request.ts";

type Keepers = Parameters<typeof createReplySender>[0];
type Reply = Parameters<Keepers["requests"]["reply"]>[0];

const failed = (code: Problem["code"]): Outcome<RequestView> => ({
  kind: "failed",
  why: { kind: "problem", problem: { type: "", title: "", status: 422, detail: "", code } },
});
const offline: Outcome<RequestView> = { kind: "failed", why: { kind: "offline" } };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sender hands it on unread
const done = { kind: "ok", answer: { id: 7 } as RequestView } satisfies Outcome<RequestView>;

let did: string[];
let replies: Reply[];
let outcomes: Outcome<RequestView>[];
let send: ReturnType<typeof createReplySender>;
beforeEach(() => {
  did = [];
  replies = [];
  outcomes = [];
  send = createReplySender({
    files: {
      bind: async (item, keys) => void did.push(`bind ${item} ${keys.join()}`),
      unbind: async (item) => void did.push(`unbind ${item}`),
      upload: async (_, keys) => ({ kind: "ok", ids: keys.map((key) => `id-${key}`) }),
      again: async (item) => void did.push(`again ${item}`),
      forget: async (item) => void did.push(`forget ${item}`),
    },
    requests: {
      async reply(given) {
        replies.push(given);
        return outcomes.shift() ?? done;
      },
    },
  });
});

const given = { id: 7, text: "Скан приложен", key: "k", files: ["a", "b"] };

test("files go first, the reply names them, and then this browser lets go of them", async () => {
  expect(await send(given)).toBe(done);
  expect(replies).toEqual([{ id: 7, text: "Скан приложен", key: "k", files: ["id-a", "id-b"] }]);
  expect(did).toEqual(["bind reply:k a,b", "forget reply:k"]);
});

test("without a connection they wait in the form again, and the same reply may be sent once more", async () => {
  outcomes = [offline];
  expect(await send(given)).toBe(offline);
  expect(did).toEqual(["bind reply:k a,b", "unbind reply:k"]);
  expect(await send(given)).toBe(done);
});

test("what the server has forgotten meanwhile is uploaded anew, once", async () => {
  outcomes = [failed("file-unknown")];
  expect(await send(given)).toBe(done);
  expect(did).toEqual(["bind reply:k a,b", "again reply:k", "forget reply:k"]);
  outcomes = [failed("file-unknown"), failed("file-unknown")];
  expect((await send({ ...given, key: "l" })).kind).toBe("failed");
});

test("a frame that asks for the same again has the same answer, and nothing is sent twice", async () => {
  const [first, again] = await Promise.all([send(given), send(given)]);
  expect(await send(given)).toBe(first);
  expect(again).toBe(first);
  expect(replies).toHaveLength(1);
});

test("a reply without files is a reply", async () => {
  await send({ id: 7, text: "Спасибо", key: "m" });
  expect(replies).toEqual([{ id: 7, text: "Спасибо", key: "m" }]);
  expect(did).toEqual([]);
});
