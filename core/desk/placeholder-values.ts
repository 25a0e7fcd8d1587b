import type { PlaceholderValues } from "./fill-placeholders.ts";

type Told = {
  readonly id: number;
  readonly seller: { readonly name: string } | null;
  readonly dueAt: string | null;
  /** Of the seller; without one the reader's own. */
  readonly timeZone?: string | null | undefined;
  readonly page: { readonly title: string } | null;
  readonly region: string | null;
  readonly channel: string | null;
  readonly topic: string | null;
  /** Others read the answer too: nobody is addressed by name. */
  readonly shared: boolean;
};

/** What a request and whoever answers it put into a text module. @param now ISO */
export function placeholderValues(
  told: Told,
  agent: { readonly name: string },
  now: string,
): PlaceholderValues {
  const { id, seller, dueAt, page, region, channel, topic, shared } = told;
  return {
    name: shared ? null : firstName(seller?.name ?? ""),
    due: dueAt === null ? null : momentThere(dueAt, now, told.timeZone ?? undefined),
    agent: agent.name || null,
    page: page?.title || null,
    region,
    channel,
    topic,
    number: String(id),
  };
}

const firstName = (name: string): string | null => name.trim().split(/\s+/)[0] || null;

/** «14:35», and with its day where that is another one: the seller reads it by their own clock. */
function momentThere(at: string, now: string, timeZone: string | undefined): string {
  const day = new Intl.DateTimeFormat("ru-RU", {
    day: "2-digit",
    month: "2-digit",
    ...(timeZone && { timeZone }),
  });
  const time = new Intl.DateTimeFormat("ru-RU", {
    hour: "2-digit",
    minute: "2-digit",
    ...(timeZone && { timeZone }),
  });
  const [then, today] = [day.format(new Date(at)), day.format(new Date(now))];
  return then === today ? time.format(new Date(at)) : `${then} ${time.format(new Date(at))}`;
}
