type Going = {
  /** Where to come back to: a path of ours; null leaves it to the server. */
  readonly to: string | null;
  /** False: signed in until the browser is closed. */
  readonly remember?: boolean;
};

/** Where a browser goes to be signed in by whoever vouches for people. @param start as `SignInWays` has it. */
export function elsewhereAddress(start: string, { to, remember = true }: Going): string {
  const query = new URLSearchParams({
    ...(to === null ? {} : { to }),
    ...(remember ? {} : { remember: "no" }),
  }).toString();
  return query === "" ? start : `${start}?${query}`;
}
