import type { AppDeps } from "./app-deps.ts";
import type { AuditGuard } from "./audit/audit-guard.ts";
import { applyRetention } from "./desk/apply-retention.ts";
import { fileFolder } from "./files/file-folder.ts";
import { forgetFiles } from "./files/forget-files.ts";
import { endUnvouched } from "./identity/end-unvouched.ts";
import { forgetExpired } from "./identity/forget-expired.ts";
import { giveRightsAnew } from "./identity/scim/give-rights-anew.ts";
import { forgetSearches } from "./learning/forget-searches.ts";
import type { Studies } from "./open-studies.ts";
import { remindToRate } from "./rating/remind-to-rate.ts";
import { forgetCopies } from "./store/upgrade/copies-before-upgrade.ts";
import { createTidying } from "./tidying.ts";
import { forgetChanges } from "./tuning/forget-changes.ts";
import type { SearchTuning } from "./tuning/search-tuning.ts";

const hourMs = 60 * 60 * 1000;

type Given = Pick<AppDeps, "store" | "config" | "now" | "log" | "catalogue" | "topics"> & {
  readonly tuning: SearchTuning;
  readonly studies: Studies;
  readonly guard: AuditGuard;
  readonly signal: AbortSignal;
};

/** Forgets whose time is over and counts what is used, at once and then every hour until the signal; gives how to do it now. */
export function keepTidy({ store, config, now, log, signal, ...of }: Given): () => Promise<void> {
  const { tidy, look } = createTidying(
    {
      // Keys go first of all: what is promised of them is a matter of days.
      searches: () => forgetSearches(store, config, { now: now(), signal }),
      expired: () => forgetExpired(store, now),
      provided: () => giveRightsAnew(store, config.signIn.scim, now()),
      unvouched: () => endUnvouched(store, config.signIn.oidc, now()),
      retention: () => applyRetention(store, config.keeps, now()),
      topics: () => of.topics.dropEnded(),
      files: () => forgetFiles({ store, folder: fileFolder(config.data) }, config.keeps, now()),
      ...(config.mail ? { ratings: () => remindToRate(store, now()) } : {}),
      changes: () => forgetChanges(store, now()),
      copies: () => forgetCopies(config.data, now()),
      use: of.tuning.recount,
      ...of.studies.tidying,
      kept: of.catalogue.renew,
      audit: of.guard.look,
    },
    (step, error) => log.error({ err: error, step }, "tidying failed"),
    signal,
  );
  look();
  const hourly = setInterval(look, hourMs);
  hourly.unref();
  signal.addEventListener("abort", () => clearInterval(hourly), { once: true });
  return tidy;
}
