/** A date as Office («2026-11-01T09:30:00Z») or PDF («D:20261101093000+03'00'») has it → an ISO instant in UTC. */
export function toInstant(written: string): string | null {
  const pdf = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?|Z)?/.exec(written);
  const date = pdf ? new Date(isoOf(pdf)) : new Date(written.trim());
  const year = date.getUTCFullYear();
  // Clocks that were never set: 1601, 1980, 2107.
  return year > 1980 && year < 2100 ? date.toISOString() : null;
}

function isoOf(match: RegExpExecArray): string {
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", sign, hours, minutes] =
    match;
  const zone = sign ? `${sign}${hours}:${minutes ?? "00"}` : "Z";
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
