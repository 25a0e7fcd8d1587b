import type { Called } from "../../core/contract/call.ts";
import type { AttachedFile } from "../../core/contract/file.ts";
import type { LocalDatabase } from "../host/local-database.ts";
import type { FileForm, HeldFile } from "../platform/protocol.ts";
import type { StoredFile } from "./stored-file.ts";

/** A piece of a file on its way from a frame, which has no disk of its own. */
export type FilePart = {
  file: HeldFile;
  part: number;
  parts: number;
  data: Uint8Array<ArrayBuffer>;
  form?: FileForm;
};

type NotSent = Exclude<Called<unknown>, { kind: "ok" }> | { kind: "not-connected" };

export type FilesKeeper = {
  /** Takes a piece and tells which one is wanted next; `parts` once the file is on disk. A frame that is told 0 begins anew. */
  take: (given: FilePart, owner: string) => Promise<number>;
  /** What waits in a form, in the order in which it was chosen. */
  held: (owner: string | null, form?: FileForm) => Promise<HeldFile[]>;
  drop: (key: string) => Promise<void>;
  /** These go with this outbox item from now on. */
  bind: (item: string, keys: readonly string[]) => Promise<void>;
  /** The item was taken back: its files wait in the form again. */
  unbind: (item: string) => Promise<void>;
  /** The server has the item with all that went along. */
  forget: (item: string) => Promise<void>;
  /** Uploads what has not been; gives the server's ids, or why not. A repeat uploads nothing twice. */
  upload: (item: string, keys: readonly string[]) => Promise<{ kind: "ok"; ids: string[] } | NotSent>;
  /** The server has lost what it had: next time all is uploaded anew. */
  again: (item: string) => Promise<void>;
  /** After a start: what goes with no item waits in the form, and what waited long enough goes. */
  tidy: (items: ReadonlySet<string>) => Promise<void>;
};

export type FilesParts = {
  db: LocalDatabase;
  now: () => number;
  send: (file: StoredFile) => Promise<Called<AttachedFile> | { kind: "not-connected" }>;
};

const longestWaitMs = 7 * 86_400_000;

/** Keeps files beside the outbox until the server has acknowledged the question that they go with. */
export function createFilesKeeper({ db, now, send }: FilesParts): FilesKeeper {
  const coming = new Map<string, Uint8Array<ArrayBuffer>[]>();
  return { take, held, drop, bind, unbind, forget, upload, again, tidy };

  async function take({ file, part, parts, data, form }: FilePart, owner: string): Promise<number> {
    if (await db.get("files", file.key)) return parts;
    const before = part === 0 ? [] : (coming.get(file.key) ?? []);
    if (before.length !== part) return before.length;
    const taken = [...before, data];
    coming.set(file.key, taken);
    if (taken.length < parts) return taken.length;
    const blob = new Blob(taken, { type: file.mime });
    const at = now();
    const place = form === undefined ? {} : { form };
    await put({ key: file.key, owner, shown: file, ...place, blob, at, item: null, uploaded: null });
    coming.delete(file.key);
    return parts;
  }

  async function put(file: StoredFile): Promise<void> {
    const writing = db.transaction("files", "readwrite", { durability: "strict" });
    await Promise.all([writing.store.put(file), writing.done]);
  }

  async function held(owner: string | null, form: FileForm = "ask"): Promise<HeldFile[]> {
    const all = await db.getAll("files");
    return all
      .filter((file) => file.owner === owner && file.item === null && (file.form ?? "ask") === form)
      .toSorted((a, b) => a.at - b.at)
      .map(({ shown }) => shown);
  }

  async function drop(key: string): Promise<void> {
    coming.delete(key);
    // What has gone into the outbox is no longer the form's.
    if ((await db.get("files", key))?.item === null) await db.delete("files", key);
  }

  async function bind(item: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const file = await db.get("files", key);
      if (file) await put({ ...file, item });
    }
  }

  async function of(item: string): Promise<StoredFile[]> {
    return (await db.getAll("files")).filter((file) => file.item === item);
  }

  async function unbind(item: string): Promise<void> {
    for (const file of await of(item)) await put({ ...file, item: null });
  }

  async function forget(item: string): Promise<void> {
    for (const { key } of await of(item)) await db.delete("files", key);
  }

  async function upload(item: string, keys: readonly string[]): ReturnType<FilesKeeper["upload"]> {
    if (keys.length === 0) return { kind: "ok", ids: [] };
    const files = await of(item);
    const ids: string[] = [];
    for (const key of keys) {
      const file = files.find((one) => one.key === key);
      if (!file) continue;
      if (file.uploaded === null) {
        const sent = await send(file);
        if (sent.kind !== "ok") return sent;
        // Removed meanwhile where somebody signed out: it must not come back.
        if (await db.get("files", key)) await put({ ...file, uploaded: sent.answer.id });
        ids.push(sent.answer.id);
      } else ids.push(file.uploaded);
    }
    return { kind: "ok", ids };
  }

  async function again(item: string): Promise<void> {
    for (const file of await of(item)) await put({ ...file, uploaded: null });
  }

  async function tidy(items: ReadonlySet<string>): Promise<void> {
    for (const file of await db.getAll("files")) {
      if (file.item !== null && !items.has(file.item)) await put({ ...file, item: null });
      else if (file.item === null && now() - file.at > longestWaitMs) await drop(file.key);
    }
  }
}
