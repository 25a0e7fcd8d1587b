import { z } from "zod";
import { keyMark } from "../overlay/key-mark.ts";
import { browser } from "../platform/browser.ts";
import type { FrameTicket } from "../platform/protocol.ts";
import { oneAtATime } from "../platform/one-at-a-time.ts";
import { readSummary } from "./summary-store.ts";
import type { Ticket } from "./ticket-book.ts";
import { redeemed, withoutTab, withTicket } from "./ticket-book.ts";

const Book = z.array(z.object({ nonce: z.string(), tab: z.number(), origin: z.string() })).catch([]);
const key = "tickets";
const queue = oneAtATime();

/** A ticket for the tab's palette frame. Kept in session storage: the service worker may sleep meanwhile. */
export async function issueTicket(tab: number, origin: string): Promise<FrameTicket> {
  const nonce = crypto.randomUUID();
  await queue(async () => keep(withTicket(await read(), { nonce, tab, origin })));
  // The frame is drawn before the host has told it what it speaks.
  const { language, hotkey } = await readSummary();
  const address = `${browser.runtime.getURL("/palette.html")}?language=${language}`;
  return { nonce, address, hotkey: keyMark(hotkey) };
}

/** Takes the ticket out if it is this tab's. */
export function redeemTicket(nonce: string, tab: number): Promise<Ticket | null> {
  return queue(async () => {
    const { book, ticket } = redeemed(await read(), { nonce, tab });
    await keep(book);
    return ticket;
  });
}

export function dropTickets(tab: number): Promise<void> {
  return queue(async () => keep(withoutTab(await read(), tab)));
}

async function read(): Promise<Ticket[]> {
  return Book.parse((await browser.storage.session.get(key))[key]);
}

async function keep(book: Ticket[]): Promise<void> {
  await browser.storage.session.set({ [key]: book });
}
