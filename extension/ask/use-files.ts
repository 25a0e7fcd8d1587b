import { useEffect, useRef, useState } from "preact/hooks";
import { useApp } from "../palette/app-context.ts";
import type { FileForm, HeldFile } from "../platform/protocol.ts";
import { chosenFault, type ChosenFault } from "../../ui/chosen-fault.ts";
import { giveToHost } from "./give-to-host.ts";
import { makeThumb } from "./make-thumb.ts";

/** A chosen file; `share` tells how much of it the host has. */
export type ChosenFile = { readonly file: HeldFile; readonly share: number };
export type RefusedFile = { readonly name: string; readonly why: ChosenFault | "not-kept" };

export type UsedFiles = {
  readonly chosen: readonly ChosenFile[];
  readonly refused: readonly RefusedFile[];
  /** False where the policy forbids it: what was chosen before still goes, unless it is removed. */
  readonly mayAttach: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
  /** All that go along, once the host has them; null where one could not be kept. */
  readonly settled: () => Promise<HeldFile[] | null>;
  /** Adds the screenshot, masked already. */
  readonly addShot: (picture: Blob, name: string) => Promise<void>;
  readonly clear: () => void;
};

/** Files that go along with a question or a reply: kept by the host as they are chosen, so that a closed form has them still. */
export function useFiles(form: FileForm): UsedFiles {
  const { host, state } = useApp();
  const mayAttach = !state.policy.mayNot.includes("attach-files");
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const now = useRef(chosen);
  const coming = useRef(new Map<string, Promise<boolean>>());
  const change = (next: readonly ChosenFile[]): void => {
    now.current = next;
    setChosen(next);
  };

  useEffect(() => {
    let over = false;
    async function load(): Promise<void> {
      const outcome = await host.call("heldFiles", { form });
      if (over || outcome.kind !== "ok") return;
      const known = new Set(now.current.map(({ file }) => file.key));
      const files = outcome.answer.filter(({ key }) => !known.has(key));
      change([...files.map((file) => ({ file, share: 1 })), ...now.current]);
    }
    void load();
    return () => {
      over = true;
    };
  }, [host, form]);

  async function keep(file: HeldFile, blob: Blob): Promise<boolean> {
    const kept = await giveToHost(host, { file, blob, form }, (share) =>
      change(now.current.map((one) => (one.file.key === file.key ? { ...one, share } : one))),
    );
    if (kept) return true;
    change(now.current.filter((one) => one.file.key !== file.key));
    setRefused((before) => [...before, { name: file.name, why: "not-kept" }]);
    return false;
  }

  async function add(files: readonly File[]): Promise<void> {
    if (!mayAttach) return;
    setRefused([]);
    for (const given of files) {
      const why = chosenFault(given, now.current.length);
      if (why !== null) {
        setRefused((before) => [...before, { name: given.name, why }]);
        continue;
      }
      await begin(given, given.name, "file");
    }
  }

  async function begin(blob: Blob, name: string, as: HeldFile["as"]): Promise<void> {
    const mime = blob.type || "application/octet-stream";
    const thumb = await makeThumb(blob);
    const file = { key: crypto.randomUUID(), name, mime, bytes: blob.size, as, thumb };
    change([...now.current, { file, share: 0 }]);
    coming.current.set(file.key, keep(file, blob));
  }

  return {
    chosen,
    refused,
    mayAttach,
    add: (files) => void add(files),
    remove(key) {
      setRefused([]);
      change(now.current.filter(({ file }) => file.key !== key));
      void (coming.current.get(key) ?? Promise.resolve()).then(() => host.call("dropFile", { key }));
    },
    async settled() {
      const all = await Promise.all(
        now.current.map(({ file }) => coming.current.get(file.key) ?? Promise.resolve(true)),
      );
      return all.every(Boolean) ? now.current.map(({ file }) => file) : null;
    },
    addShot: (picture, name) => begin(picture, name, "screenshot"),
    clear() {
      setRefused([]);
      // Those that have gone into the outbox are not touched by this.
      for (const { file } of now.current) void host.call("dropFile", { key: file.key });
      change([]);
    },
  };
}
