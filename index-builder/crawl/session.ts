import type { SignIn } from "../../core/contract/config-source.ts";
import type { SignInOutcome, SignInSetting } from "../sign-in/sign-in-outcome.ts";
import { probe, signIn } from "../sign-in/sign-in.ts";

/**
 * held: nothing was lost · renewed: signed in again; what was fetched since may be log-in pages · lost: for good.
 */
export type SessionCheck =
  | { readonly kind: "held"; readonly goodSince: Date }
  | { readonly kind: "renewed"; readonly since: Date; readonly goodSince: Date }
  | { readonly kind: "lost"; readonly since: Date };

export type Session = {
  /** Is the identity still signed in? Signs in again where it is not. */
  check(): Promise<SessionCheck>;
  /** How often it had to sign in again. */
  renewals(): number;
  /** Time to check: it is regularly, and soon after a log-in page was seen. */
  due(sawSignIn: boolean): boolean;
  /** A check is under way: whatever is fetched meanwhile may have to be fetched again. */
  checking(): boolean;
  /** Counts a visit. */
  visited(): void;
};

const mostRenewals = 3;
/** A portal that keeps one section from an identity shows it many log-in pages; each is not worth a probe. */
const visitsBetweenChecks = 20;
const mostVisitsUnchecked = 200;

/** Watches over a signed-in identity; without a probe nothing can be told and everything counts as held. */
export function createSession(how: SignIn, setting: SignInSetting, now: () => Date): Session {
  const asked = how.kind === "open" ? undefined : how.probe;
  let goodSince = now();
  let renewals = 0;
  let visits = visitsBetweenChecks;
  let checking: Promise<SessionCheck> | null = null;

  const run = async (): Promise<SessionCheck> => {
    if (!asked) return { kind: "held", goodSince };
    const startedAt = now();
    visits = 0;
    if (isIn(await probe(asked, setting))) {
      goodSince = startedAt;
      return { kind: "held", goodSince };
    }
    const since = goodSince;
    if (renewals >= mostRenewals) return { kind: "lost", since };
    if (!isIn(await signIn(how, setting))) return { kind: "lost", since };
    renewals += 1;
    goodSince = startedAt;
    return { kind: "renewed", since, goodSince };
  };
  return {
    renewals: () => renewals,
    due: (sawSignIn) =>
      asked !== undefined && visits >= (sawSignIn ? visitsBetweenChecks : mostVisitsUnchecked),
    checking: () => checking !== null,
    visited: () => {
      visits += 1;
    },
    async check() {
      checking ??= run().finally(() => {
        checking = null;
      });
      return checking;
    },
  };
}

const isIn = (outcome: SignInOutcome): boolean => outcome.kind === "signed-in";
