import type { Edition } from "./edition.ts";

/** −1: the first is older; 1: the second is; 0: nothing says so for certain. */
export type Verdict = -1 | 0 | 1;

/**
 * Which of two editions is older. What has expired is older than what has not. Else dates, versions and words have to
 * agree as far as they speak. Equal dates are two documents of one edition, not editions of one document. Only where all
 * that is silent, the days of change are asked.
 */
export function whichIsOlder(one: Edition, other: Edition): Verdict {
  if (one.hasExpired !== other.hasExpired) return one.hasExpired ? -1 : 1;
  const bothDated = one.span !== undefined && other.span !== undefined;
  const stated = [
    bothDated ? order(one.span.from, other.span.from) : 0,
    compareVersions(one.version, other.version),
    order(standing(one), standing(other)),
  ];
  if (stated.some((voice) => voice !== 0)) return agreed(stated);
  if (bothDated && one.version === undefined && other.version === undefined) return 0;
  return agreed([beyondStated(one, other), opposite(beyondStated(other, one))]);
}

/** What all say that say anything; 0 where they contradict each other. */
function agreed(voices: readonly Verdict[]): Verdict {
  const [first = 0, ...others] = voices.filter((voice) => voice !== 0);
  return others.every((voice) => voice === first) ? first : 0;
}

/**
 * Whether a document that states neither date nor version is older or newer than one that does. Unknown never beats
 * known, with one exception: a page that was changed after the year or month in the other's name was over is the page that
 * lives on.
 */
function beyondStated(silent: Edition, stated: Edition): Verdict {
  const { changedOn } = silent;
  if (changedOn === undefined) return 0;
  if (silent.span === undefined && stated.span !== undefined) {
    if (changedOn < stated.span.from) return -1;
    const { through } = stated.span;
    const isLater = stated.changedOn === undefined || stated.changedOn < changedOn;
    return through !== undefined && changedOn > through && isLater ? 1 : 0;
  }
  if (silent.version === undefined && stated.version !== undefined) {
    return stated.changedOn !== undefined && changedOn < stated.changedOn ? -1 : 0;
  }
  return 0;
}

function standing({ called }: Edition): number {
  if (called === undefined) return 0;
  return called === "new" ? 1 : -1;
}

function compareVersions(one: readonly number[] | undefined, other: readonly number[] | undefined): Verdict {
  if (one === undefined || other === undefined) return 0;
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = order(one[at] ?? 0, other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function order<T extends string | number>(one: T, other: T): Verdict {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function opposite(verdict: Verdict): Verdict {
  if (verdict === 0) return 0;
  return verdict === 1 ? -1 : 1;
}
