import { toBase64 } from "../outbox/base64.ts";
import type { HostClient } from "../platform/host-client.ts";
import type { FileForm, HeldFile } from "../platform/protocol.ts";

// One message holds a keystroke's answer up for a few milliseconds at most.
const partBytes = 384 * 1024;
/** The host may vanish on the way and forget what it had: so often it begins anew. */
const beginnings = 3;

/** Hands a file to the host piece by piece. @returns whether it has it on disk. */
export async function giveToHost(
  host: HostClient,
  { file, blob, form }: { file: HeldFile; blob: Blob; form: FileForm },
  onProgress: (share: number) => void,
): Promise<boolean> {
  const parts = Math.max(1, Math.ceil(blob.size / partBytes));
  let part = 0;
  for (let begun = 0; part < parts;) {
    if (part === 0 && (begun += 1) > beginnings) return false;
    const data = await toBase64(blob.slice(part * partBytes, (part + 1) * partBytes));
    const outcome = await host.call("keepFile", { file, part, parts, data, form });
    if (outcome.kind === "failed") return false;
    part = outcome.answer.next;
    onProgress(part / parts);
  }
  return true;
}
