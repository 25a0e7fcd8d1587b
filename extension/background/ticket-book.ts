/** A nonce that was given out: whoever shows it in this tab may show the palette there, once. */
export type Ticket = { nonce: string; tab: number; origin: string };

/** One waits with the launcher, one may be on its way into a frame, one for a page that replaces the first. */
const mostPerTab = 3;

/** The book with one more ticket; the oldest of the same tab beyond three lapse. */
export function withTicket(book: readonly Ticket[], ticket: Ticket): Ticket[] {
  const sameTab = book.filter((one) => one.tab === ticket.tab);
  const lapsed = new Set(sameTab.slice(0, Math.max(0, sameTab.length - mostPerTab + 1)));
  return [...book.filter((one) => !lapsed.has(one)), ticket];
}

/** Takes a ticket out. It is gone afterwards, even when it was shown in a tab that it was not given for. */
export function redeemed(
  book: readonly Ticket[],
  shown: { nonce: string; tab: number },
): { book: Ticket[]; ticket: Ticket | null } {
  const found = book.find((one) => one.nonce === shown.nonce);
  return {
    book: book.filter((one) => one !== found),
    ticket: found?.tab === shown.tab ? found : null,
  };
}

/** The book once a tab is closed. */
export function withoutTab(book: readonly Ticket[], tab: number): Ticket[] {
  return book.filter((one) => one.tab !== tab);
}
