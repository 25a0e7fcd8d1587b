import { expect, test } from "vitest";
import { findQuote } from "../../../../core/passage/find-quote.ts";

const page = "Франшиза\n  Безусловная франшиза 15 000 ₽ снижает тариф\n на 8 %, ещё 30 000 ₽ — на 14 %. ";
const quoted = (quote: string): string | null => {
  const span = findQuote(page, quote);
  return span && page.slice(span.from, span.to);
};

test("a passage is found whatever the spaces, signs, letter case and ё between", () => {
  expect(quoted("безусловная франшиза 15 000 ₽ снижает тариф на 8 %, еще")).toBe(
    "Безусловная франшиза 15 000 ₽ снижает тариф\n на 8 %, ещё",
  );
});

test("a passage that goes on elsewhere is found by its beginning", () => {
  expect(
    quoted("Безусловная франшиза 15 000 ₽ снижает тариф вдвое для всех новых клиентов компании в этом году"),
  ).toBe("Безусловная франшиза 15 000 ₽ снижает тариф");
});

test("two words in common are no passage", () => {
  expect(quoted("Безусловная франшиза отменена с нового года")).toBeNull();
  expect(quoted("…")).toBeNull();
});
