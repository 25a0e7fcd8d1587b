import { expect, test } from "vitest";
import type { Ticket } from "../../../../extension/background/ticket-book.ts";
import { redeemed, withoutTab, withTicket } from "../../../../extension/background/ticket-book.ts";

const ticket = (nonce: string, tab: number): Ticket => ({ nonce, tab, origin: "https://portal.example" });
const bookOf = (...tickets: Ticket[]): Ticket[] => tickets.reduce<Ticket[]>(withTicket, []);

test("a ticket is good once", () => {
  const first = redeemed(bookOf(ticket("a", 1)), { nonce: "a", tab: 1 });
  expect(first.ticket?.nonce).toBe("a");
  expect(redeemed(first.book, { nonce: "a", tab: 1 }).ticket).toBeNull();
});

test("a ticket shown in another tab is worth nothing, there and afterwards", () => {
  const elsewhere = redeemed(bookOf(ticket("a", 1)), { nonce: "a", tab: 2 });
  expect(elsewhere.ticket).toBeNull();
  expect(redeemed(elsewhere.book, { nonce: "a", tab: 1 }).ticket).toBeNull();
});

test("a made-up nonce costs nobody a ticket", () => {
  const book = bookOf(ticket("a", 1));
  expect(redeemed(book, { nonce: "guess", tab: 1 })).toEqual({ book, ticket: null });
});

test("a page that asks for tickets without end keeps the last three", () => {
  const book = bookOf(...["a", "b", "c", "d", "e"].map((nonce) => ticket(nonce, 1)), ticket("z", 2));
  expect(book.map((one) => one.nonce)).toEqual(["c", "d", "e", "z"]);
});

test("a closed tab takes its tickets along", () => {
  expect(withoutTab(bookOf(ticket("a", 1), ticket("b", 2)), 1)).toEqual([ticket("b", 2)]);
});
