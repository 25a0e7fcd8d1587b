import type { Generated } from "kysely";
import type { StubReason } from "../../core/contract/stub.ts";
import type { LetterKind } from "../mail/letter-kinds.ts";

/** Mail out and in. Instants are ISO text in UTC. */
export type MailTables = {
  /** Outbox of mail: written with what it tells of, sent afterwards. No row holds what a letter says. */
  letter: {
    id: Generated<number>;
    kind: LetterKind;
    /** Null where it is about no request. */
    request: number | null;
    /** Account it goes to, at the address registered when it is sent; null where `recipient` names one. */
    account: string | null;
    recipient: string | null;
    /** JSON of what only this kind has: ids and codes. */
    about: string;
    at: string;
    attempts: number;
    /** Not to be tried before. */
    nextAt: string;
    sentAt: string | null;
    /** Code of the last failure, such as ECONNREFUSED or 451. */
    failure: string | null;
  };
  /** Every letter that was taken, so that one delivered again does nothing. No address and no word of it. */
  mail_received: {
    /** SHA-256 of its Message-ID, or of what it says where it has none. */
    digest: string;
    became: "request" | "reply" | "failure" | "automatic" | "bulk" | "own";
    request: number | null;
    /** Where it became a reply. */
    message: number | null;
    at: string;
  };
  /** Letters as they came, beside the question or message that was made of them. Kept as long as these. */
  mail_letter: {
    id: Generated<number>;
    request: number;
    /** Null for the letter that asked. */
    message: number | null;
    /** For letters in answer: so that they stand below this one. */
    messageId: string | null;
    address: string | null;
    name: string | null;
    subject: string;
    /** All of it, quoted history and signature too; null where nothing could be read. */
    text: string | null;
    /** JSON array: names of files that came along and are not kept. */
    leftOut: string;
    /** Why a person must look at it; null where nobody need. */
    stub: StubReason | null;
    at: string;
  };
  /** How far a mailbox was read. */
  mail_folder: {
    /** User, host and name of the folder. */
    folder: string;
    uidValidity: string;
    lastUid: number;
    /** When it was last read to its end. */
    at: string;
  };
};
