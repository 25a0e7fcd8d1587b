import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askNewest } from "../../../server/console/composer/ask-newest.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A field before a server that takes this long to answer. */
function field(serverMs: number) {
  const asked: string[] = [];
  const givenUp: string[] = [];
  const shown: string[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const newest = askNewest<string, string>(
    (words, signal) => {
      asked.push(words);
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          underWay -= 1;
          resolve(`места: ${words}`);
        }, serverMs);
        signal.addEventListener("abort", () => {
          clearTimeout(timer);
          underWay -= 1;
          givenUp.push(words);
          resolve("без связи");
        });
      });
    },
    (answer) => void shown.push(answer),
  );
  const type = async (words: string, everyMs: number): Promise<void> => {
    for (let length = 1; length <= words.length; length += 1) {
      newest.ask(words.slice(0, length));
      await vi.advanceTimersByTimeAsync(everyMs);
    }
  };
  return { asked, givenUp, shown, newest, type, mostUnderWay: () => mostUnderWay };
}

describe("a search at every letter", () => {
  test("the first letter is asked at once", () => {
    const { asked, newest } = field(5);
    newest.ask("т");
    expect(asked).toEqual(["т"]);
  });

  test("a near server is asked, and answers, every letter", async () => {
    const { asked, shown, givenUp, type } = field(5);
    await type("тариф", 90);
    expect(asked).toEqual(["т", "та", "тар", "тари", "тариф"]);
    expect(shown).toEqual(asked.map((words) => `места: ${words}`));
    expect(givenUp).toEqual([]);
  });

  test("of the letters typed while one is under way the newest alone is asked, in its place one waits", async () => {
    const { asked, shown, mostUnderWay, type } = field(60);
    await type("тариф", 10);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toEqual(["т", "тариф"]);
    expect(shown).toEqual(["места: т", "места: тариф"]);
    expect(mostUnderWay()).toBe(1);
  });

  test("with a server 150 ms away rows still come while a fast typist types on", async () => {
    const { shown, givenUp, type } = field(150);
    await type("тариф", 120);
    expect(shown).toEqual(["места: т", "места: та", "места: тар", "места: тари"]);
    await vi.advanceTimersByTimeAsync(300);
    expect(shown.at(-1)).toBe("места: тариф");
    expect(givenUp).toEqual([]);
  });

  test("a far server's older answer is given up, so that the newest waits for its own alone", async () => {
    const { asked, shown, givenUp, mostUnderWay, newest } = field(400);
    newest.ask("каско");
    await vi.advanceTimersByTimeAsync(120);
    newest.ask("каско к");
    expect(asked).toEqual(["каско"]);
    await vi.advanceTimersByTimeAsync(130);
    expect(asked).toEqual(["каско", "каско к"]);
    await vi.advanceTimersByTimeAsync(300);
    newest.ask("каско ка");
    expect(asked).toEqual(["каско", "каско к", "каско ка"]);
    await vi.advanceTimersByTimeAsync(400);
    expect(givenUp).toEqual(["каско", "каско к"]);
    expect(shown).toEqual(["места: каско ка"]);
    expect(mostUnderWay()).toBe(1);
  });

  test("a slow answer to the newest letters is waited for", async () => {
    const { shown, newest } = field(3000);
    newest.ask("каско");
    await vi.advanceTimersByTimeAsync(3000);
    expect(shown).toEqual(["места: каско"]);
  });

  test("once the search is left nothing comes, and the next is asked at once", async () => {
    const { asked, shown, newest } = field(60);
    newest.ask("каско");
    newest.ask("каско казань");
    newest.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual(["каско"]);
    expect(shown).toEqual([]);
    newest.ask("осаго");
    expect(asked).toEqual(["каско", "осаго"]);
    await vi.advanceTimersByTimeAsync(60);
    expect(shown).toEqual(["места: осаго"]);
  });
});
