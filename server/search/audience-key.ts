/** Groups that are looked at as one: what somebody who is in all of them may see. */
export type Audience = readonly string[];

/** Those groups that anything of a release is for, in order: people who differ in others alone see the same. */
export function knownOf(groups: Audience, ofRelease: ReadonlySet<string>): Audience {
  return groups.filter((group) => ofRelease.has(group)).toSorted();
}

/** What an index of such groups goes by. */
export function audienceKey(known: Audience): string {
  return JSON.stringify(known);
}
