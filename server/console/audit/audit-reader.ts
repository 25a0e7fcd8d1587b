import type { Language } from "../../../core/language/define-messages.ts";

/** Whoever reads the log, and what the console knows the names of. */
export type AuditReader = {
  readonly language: Language;
  /** Epoch ms by the server's time. */
  readonly now: number;
  /** Of an account, null where nobody knows it any more. */
  readonly personName: (id: string) => string | null;
  readonly topicName: (id: string) => string;
  /** Of a text module, null where there is none by this id. */
  readonly moduleName: (id: string) => string | null;
};
