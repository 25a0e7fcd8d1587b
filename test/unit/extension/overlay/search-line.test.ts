import { expect, test } from "vitest";
import { createKeyInbox } from "../../../../extension/palette/key-inbox.ts";
import { latestOnly } from "../../../../extension/palette/latest-only.ts";
import { snippetWindow } from "../../../../extension/palette/snippet-window.ts";
import { countdown } from "../../../../extension/thread/countdown.ts";

const key = (name: string) => ({ key: name, code: "", ctrl: false, alt: false, shift: false, meta: false });

test("of what is typed during a search only the newest is searched", async () => {
  const asked: string[] = [];
  const done: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const search = latestOnly(
    async (query: string) => {
      asked.push(query);
      if (query === "т") await promise;
      return query.length;
    },
    (query, length) => done.push(`${query}:${length}`),
  );
  for (const query of ["т", "та", "тар", "тари"]) search(query);
  expect(asked).toEqual(["т"]);
  resolve();
  await expect.poll(() => done).toEqual(["т:1", "тари:4"]);
  expect(asked).toEqual(["т", "тари"]);
});

test("keys that come before anyone listens are heard first, and each once", () => {
  const inbox = createKeyInbox();
  const heard: string[] = [];
  inbox.deliver([key("а"), key("б")]);
  const stop = inbox.listen((keys) => heard.push(...keys.map((one) => one.key)));
  inbox.deliver([key("в")]);
  stop();
  inbox.deliver([key("г")]);
  expect(heard).toEqual(["а", "б", "в"]);
});

test("a long snippet begins near its first mark, and the marks stay on their words", () => {
  const text = `${"слово ".repeat(30)}франшиза в конце`;
  const at = text.indexOf("франшиза");
  const cut = snippetWindow({ text, marks: [[at, at + 8]] });
  const [[from, to] = [0, 0]] = cut.marks;
  expect(cut.text.startsWith("…")).toBe(true);
  expect(cut.text.slice(from, to)).toBe("франшиза");
  expect(from).toBeLessThan(40);
  const short = { text: "франшиза", marks: [[0, 8]] as [number, number][] };
  expect(snippetWindow(short)).toBe(short);
});

test("a countdown shows minutes and seconds, hours only where there are any, and a minus when late", () => {
  expect([1421, 59, 4000, -65, 0].map(countdown)).toEqual(["23:41", "0:59", "1:06:40", "−1:05", "0:00"]);
});
