import type { DeviceMs, HeldFile } from "../platform/protocol.ts";

/** A file on this disk until the server has it together with its question. */
export type StoredFile = {
  key: string;
  /** Account that chose it. */
  owner: string;
  shown: HeldFile;
  blob: Blob;
  at: DeviceMs;
  /** Key of the outbox item that it goes with; null while the form is open. */
  item: string | null;
  /** The server's id, once it was uploaded. */
  uploaded: string | null;
};
