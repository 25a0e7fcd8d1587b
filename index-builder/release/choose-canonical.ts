const print = /(?:^|[/_.=-])(?:print|printable|versiya-dlya-pechati)(?:[/_.&-]|$)/i;

/**
 * The address that stands for several with the same text: no print view, one that the portal itself names canonical,
 * the fewest parameters, the shortest.
 * @param isNamed whether other pages point to an address as the canonical one.
 */
export function chooseCanonical(addresses: readonly string[], isNamed: (address: string) => boolean): string {
  const rank = (address: string) => {
    const { pathname, searchParams } = new URL(address);
    return [
      print.test(address) ? 1 : 0,
      isNamed(address) ? 0 : 1,
      [...searchParams].length,
      pathname.split("/").length,
      address.length,
    ];
  };
  const ranked = addresses.map((address) => ({ address, rank: rank(address) }));
  const [first] = ranked.toSorted((a, b) => compare(a.rank, b.rank) || (a.address < b.address ? -1 : 1));
  if (!first) throw new Error("A canonical address is chosen from at least one");
  return first.address;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
