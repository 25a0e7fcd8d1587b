import type { SignIn } from "../../core/contract/config-source.ts";
import { probe, signIn, type SignInOutcome, type SignInSetting } from "../sign-in/sign-in.ts";

export type Session = {
  /**
   * Is the identity still signed in? Signs in again where it is not.
   * @returns held: nothing was lost · renewed: what was fetched since `goodSince` may be log-in pages · lost: for good.
   */
  check(): Promise<"held" | "renewed" | "lost">;
  /** The session was good at this instant and up to the next check. */
  goodSince(): Date;
  /** A log-in page was seen: time to check, unless that was done a moment ago. */
  suspect(): boolean;
  /** Counts a visit. */
  visited(): void;
};

const mostRenewals = 3;
/** A portal that keeps one section from an identity shows it many log-in pages; each is not worth a probe. */
const visitsBetweenChecks = 20;

/** Watches over a signed-in identity; without a probe nothing can be told and everything counts as held. */
export function createSession(how: SignIn, setting: SignInSetting, now: () => Date): Session {
  let goodSince = now();
  let renewals = 0;
  let visits = visitsBetweenChecks;
  let checking: Promise<"held" | "renewed" | "lost"> | null = null;

  const run = async (): Promise<"held" | "renewed" | "lost"> => {
    if (how.kind !== "form") return "held";
    const startedAt = now();
    visits = 0;
    if (isIn(await probe(how.probe, setting))) {
      goodSince = startedAt;
      return "held";
    }
    if (renewals >= mostRenewals) return "lost";
    renewals += 1;
    return isIn(await signIn(how, setting)) ? "renewed" : "lost";
  };
  return {
    goodSince: () => goodSince,
    suspect: () => how.kind === "form" && visits >= visitsBetweenChecks,
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
