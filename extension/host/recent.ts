const mostRecent = 8;
const longest = 200;

/** The list with one more query in front. One that goes on typing the newest stands in its place; none stands there twice. */
export function withRecent(recent: readonly string[], query: string): string[] {
  const asked = tidy(query).slice(0, longest);
  if (asked === "") return [...recent];
  const [newest = ""] = recent;
  const kept = recent.filter((one) => !isSame(one, asked));
  const goesOn = newest !== "" && asked.toLowerCase().startsWith(newest.toLowerCase());
  return [asked, ...(goesOn && kept[0] === newest ? kept.slice(1) : kept)].slice(0, mostRecent);
}

export function withoutRecent(recent: readonly string[], query: string): string[] {
  return recent.filter((one) => !isSame(one, tidy(query)));
}

function tidy(query: string): string {
  return query.replaceAll(/\s+/g, " ").trim();
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
