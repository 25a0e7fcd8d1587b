import { expect, test } from "vitest";
import { documentAddresses } from "../../../server/catalogue/document-addresses.ts";
import { section } from "./desk/desk-app.ts";

test("a document is found by all its addresses, and by its own before another's alias", async () => {
  const tariffs = section("tariffs", ["everyone"]);
  const old = { ...section("old", ["everyone"]), aliases: [tariffs.address, "https://portal.example/2024"] };
  const found = await documentAddresses([old, { ...tariffs, address: `${tariffs.address}#kazan` }]);
  expect(found.get(tariffs.address)).toBe(tariffs.document);
  expect(found.get("https://portal.example/2024")).toBe(old.document);
  expect(found.get(`${tariffs.address}?print=1`)).toBe(tariffs.document);
  expect(found.get("https://portal.example/none")).toBeUndefined();
});
