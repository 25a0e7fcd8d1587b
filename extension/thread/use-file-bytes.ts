import { useEffect, useState } from "preact/hooks";
import type { AttachedFile } from "../../core/contract/file.ts";
import { fromBase64 } from "../outbox/base64.ts";
import type { HostClient } from "../platform/host-client.ts";
import { useApp } from "../palette/app-context.ts";

// Larger ones are fetched once they are asked for.
const largestThumbBytes = 2 * 1024 * 1024;

/** Fetches a file by way of the host, which alone speaks with the server; null where that failed. */
export async function fetchFile(host: HostClient, { id, mime }: AttachedFile): Promise<Blob | null> {
  const outcome = await host.call("file", { id });
  return outcome.kind === "ok" ? new Blob([fromBase64(outcome.answer.data)], { type: mime }) : null;
}

/** Addresses of small pictures for images, as they come in. */
export function useThumbs(files: readonly AttachedFile[]): ReadonlyMap<string, string> {
  const { host } = useApp();
  const [thumbs, setThumbs] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = files
    .filter(({ kind, bytes }) => kind === "image" && bytes <= largestThumbBytes)
    .map(({ id }) => id)
    .join(" ");

  useEffect(() => {
    let over = false;
    const made: string[] = [];
    async function load(): Promise<void> {
      for (const file of files) {
        if (!wanted.includes(file.id)) continue;
        const blob = await fetchFile(host, file);
        if (over || blob === null) continue;
        const address = URL.createObjectURL(blob);
        made.push(address);
        setThumbs((before) => new Map(before).set(file.id, address));
      }
    }
    void load();
    return () => {
      over = true;
      for (const address of made) URL.revokeObjectURL(address);
    };
    // Messages are made anew with every reading: the ids tell whether they hold others.
  }, [host, wanted]);

  return thumbs;
}
