import type { DocumentKind, Place } from "../../core/contract/record.ts";

/** A stretch of a file that a link can lead to, before sections are cut. */
export type FilePart = {
  /** Null where the file knows no places: a DOCX, a text. */
  readonly place: Place | null;
  readonly heading?: string;
  readonly paragraphs: readonly string[];
};

/** What one file says. */
export type FileContent = {
  readonly kind: DocumentKind;
  /**
   * By its properties, else its first line. "" where neither is one: a table or a clip without a heading, a scan. The
   * text of the link to it or its name is better then.
   */
  readonly title: string;
  /** ISO instant. */
  readonly changedAt?: string;
  /** Scans, and letters that are not what the reader sees. */
  readonly textQuality?: "poor";
  readonly parts: readonly FilePart[];
};

/** Why a file gives no text: each is told to whoever keeps the portal, with what can be done about it. */
export type UnreadReason = "empty" | "encrypted" | "damaged" | "too-large" | "too-slow" | "old-format";

export type FileRead =
  | {
      readonly kind: "read";
      readonly content: FileContent;
      /** Pages, sheets or slides beyond a limit that were left out. */
      readonly leftOut: number;
    }
  | { readonly kind: "unread"; readonly why: UnreadReason; readonly detail: string };
