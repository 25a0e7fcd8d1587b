/** Everything of a set that is not in another one. */
export function without(all: ReadonlySet<string>, gone: ReadonlySet<string>): Set<string> {
  return new Set([...all].filter((one) => !gone.has(one)));
}
