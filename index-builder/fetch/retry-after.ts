/**
 * How long an answer asks to be left alone, in ms: `Retry-After` as seconds or as an HTTP date. A date is read
 * against the server's own clock where it tells it, since the two may differ by minutes.
 * @returns null where nothing is asked for or it cannot be read.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  const until = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return null;
  const server = Date.parse(headers["date"] ?? "");
  return Math.max(0, until - (Number.isNaN(server) ? now.getTime() : server));
}
