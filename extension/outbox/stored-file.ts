import type { DeviceMs, FileForm, HeldFile } from "../platform/protocol.ts";

/** A file on this disk until the server has it together with its question or reply. */
export type StoredFile = {
  key: string;
  /** Account that chose it. */
  owner: string;
  shown: HeldFile;
  /** The form it was chosen in; absent for the question's. */
  form?: FileForm;
  blob: Blob;
  at: DeviceMs;
  /** What it goes with, a question in the outbox or a reply on its way; null while it waits in the form. */
  item: string | null;
  /** The server's id, once it was uploaded. */
  uploaded: string | null;
};
