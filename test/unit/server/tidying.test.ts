import { expect, test } from "vitest";
import { createTidying } from "../../../server/tidying.ts";

const { signal } = new AbortController();

test("a step that fails is named, and keeps none of the others from being done", async () => {
  const did: string[] = [];
  const failed: unknown[] = [];
  const { tidy } = createTidying(
    {
      searches: async () => void did.push("searches"),
      retention: () => Promise.reject(new Error("disk full")),
      use: async () => void did.push("use"),
    },
    (step, error) => failed.push([step, error]),
    signal,
  );
  await tidy();
  expect(did).toEqual(["searches", "use"]);
  expect(failed).toEqual([["retention", new Error("disk full")]]);
});

test("the next hour passes by while the last one is still being worked on", async () => {
  let begun = 0;
  let end = Promise.withResolvers<void>();
  const step = (): Promise<void> => {
    begun += 1;
    return end.promise;
  };
  const { tidy, look } = createTidying({ step }, () => {}, signal);
  look();
  look();
  const whole = tidy();
  look();
  end.resolve();
  await whole;
  expect(begun).toBe(2);
  end = Promise.withResolvers();
  look();
  end.resolve();
  await tidy();
  expect(begun).toBe(4);
});

test("after the server was stopped nothing more is begun", async () => {
  const stopping = new AbortController();
  const did: string[] = [];
  const { tidy } = createTidying(
    {
      first: async () => stopping.abort(),
      second: async () => void did.push("second"),
    },
    () => {},
    stopping.signal,
  );
  await tidy();
  expect(did).toEqual([]);
});
