import { once } from "node:events";
import { Letter } from "./letter.ts";
import { spawnReader } from "./spawn-reader.ts";

/** What came of reading a letter; unreadable: the process that read it ran out of memory or time, or failed. */
export type ReadLetter =
  | { readonly kind: "read"; readonly letter: Letter }
  | { readonly kind: "unreadable"; readonly why: "failed" | "too-slow" };

const patienceMs = 30_000;
/** Files come back in base64, a third longer than they were. */
const mostTold = 1.5;
const leastTold = 4_000_000;

/** Reads a letter in a process of its own, whatever it does there. */
export async function readLetter(source: Uint8Array, signal?: AbortSignal): Promise<ReadLetter> {
  const child = spawnReader();
  const limits = new AbortController();
  const kill = (): void => void child.kill("SIGKILL");
  signal?.addEventListener("abort", kill, { signal: limits.signal });
  let why: "failed" | "too-slow" = "failed";
  const timer = setTimeout(() => {
    why = "too-slow";
    kill();
  }, patienceMs);
  const ended = once(child, "close");
  const parts: Buffer[] = [];
  let told = 0;
  child.stdout.on("data", (part: Buffer) => {
    told += part.byteLength;
    if (told > leastTold + source.byteLength * mostTold) kill();
    else parts.push(part);
  });
  // It may be gone before it has taken all.
  child.stdin.on("error", () => {}).end(source);
  try {
    await ended;
    signal?.throwIfAborted();
    const said = child.exitCode === 0 ? Letter.safeParse(parsed(Buffer.concat(parts).toString())) : null;
    return said?.success ? { kind: "read", letter: said.data } : { kind: "unreadable", why };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error) return { kind: "unreadable", why };
    throw error;
  } finally {
    clearTimeout(timer);
    limits.abort();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
