type Broadcast = {
  readonly since: string;
  readonly until: string;
  readonly endedAt: string | null;
};

/** @param today ISO date by the desk's clock; both days of a broadcast are its own. */
export function broadcastState(
  { since, until, endedAt }: Broadcast,
  today: string,
): "planned" | "shown" | "over" {
  if (endedAt !== null || until < today) return "over";
  return since > today ? "planned" : "shown";
}

type Reader = { readonly region?: string | undefined; readonly channel?: string | undefined };

/** Whether somebody of this region and channel is meant; no names mean everybody. */
export function isMeant(
  { regions, channels }: { readonly regions: readonly string[]; readonly channels: readonly string[] },
  { region, channel }: Reader,
): boolean {
  return fits(regions, region) && fits(channels, channel);
}

const fits = (names: readonly string[], own: string | undefined): boolean =>
  names.length === 0 || (own !== undefined && names.includes(own));
