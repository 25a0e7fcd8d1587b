import type { AuditAction } from "../../core/contract/audit.ts";
import type { RuleKind } from "../../core/contract/desk-rules.ts";

/** What people change of the desk's rules, and the log of all such changes. Both only ever grow: triggers refuse the rest. */
export type RulesTables = {
  /** From the first change on, with what the configuration said until then as version 0. */
  desk_rules: {
    kind: RuleKind;
    version: number;
    /** JSON, by the schema that reads the configuration. */
    body: string;
    /** ISO in UTC, whole seconds: the version holds for what is asked from then on. */
    at: string;
    /** Account; null is the configuration. */
    by: string | null;
    note: string;
    /** The version that was taken up again. */
    restores: number | null;
  };
  /** Ids, codes, version numbers, digests and hours only: it stands for ever. */
  audit: {
    seq: number;
    at: string;
    /** Account; null is whoever works at the server itself. */
    by: string | null;
    action: AuditAction;
    subject: string;
    before: string | null;
    after: string | null;
    /** Of the entry before this one; empty for the first. */
    previous: string;
    /** SHA-256 of all the others as canonical JSON. */
    hash: string;
  };
};
