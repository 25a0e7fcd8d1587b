import { createHash } from "node:crypto";
import type { Config } from "../../core/contract/config.ts";
import { keptRecordPrefix } from "../../core/contract/kept-answer.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { judgeKept, type JudgedKept, type StandingSource } from "../../core/desk/kept/judge-kept.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { KeptRow } from "./kept-rows.ts";

/** A section of the portal as it is now, whoever may read it; undefined for what is not there or nobody's to read. */
export type SectionNow = (record: string) => SectionRecord | undefined;

export type Judging = {
  readonly section: SectionNow;
  readonly now: Date;
  readonly graceDays: Config["keptAnswers"]["graceDays"];
};

/** Whether a kept answer may be offered as its sources stand now. */
export function judgeRow(row: KeptRow, { section, now, graceDays }: Judging): JudgedKept {
  const sources = row.sources.map(({ record, hash, newer }): StandingSource => {
    const found = section(record);
    if (found === undefined) return { kind: "gone" };
    return {
      kind: "there",
      isSame: sectionHash(found) === hash,
      isOutdated: found.newer !== undefined && found.newer !== newer,
      audience: found.audience,
    };
  });
  const standing = {
    retired: row.retired === 1,
    isStopped: row.stoppedAt !== null,
    audience: row.audience,
    sources,
    reviewOn: row.reviewOn,
  };
  return judgeKept(standing, { today: now.toISOString().slice(0, 10), graceDays });
}

/** Equal as long as a section says the same: where it stands, who links to it and when it was read do not count. */
export function sectionHash({ kind, title, heading, text, validFrom, validTo }: SectionRecord): string {
  const said = [kind, title, heading ?? null, text, validFrom ?? null, validTo ?? null];
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 22);
}

/** What a release says of a section. A kept answer is none that another could rest on. */
export function portalSection(catalogue: Pick<Catalogue, "audienceOf" | "section">): SectionNow {
  return (record) => {
    if (record.startsWith(keptRecordPrefix)) return undefined;
    const audience = catalogue.audienceOf(record);
    return audience === null ? undefined : catalogue.section(record, audience);
  };
}
