import { execFile } from "node:child_process";
import { Explanation } from "../../core/contract/crawl-run.ts";
import { parsed } from "../search/read-release.ts";

/** silent: it took too long · failed: the crawler's program ended otherwise, with this code. */
export type Explained =
  | { readonly kind: "explained"; readonly explanation: Explanation }
  | { readonly kind: "silent" }
  | { readonly kind: "failed"; readonly code: string };

// A portal that asks for patience is given half a minute by the crawler, for each way in.
const patienceMs = 2 * 60 * 1000;
// Asked to end, it closes its browser and ends; one that hears nothing any more must not keep others waiting.
const endsWithinMs = 10_000;
const mostBytes = 8 * 1024 * 1024;

type Explaining = { readonly program: string; readonly configFile: string; readonly signal: AbortSignal };

/** What a crawl would make of an address now: the crawler's own command, in a process of its own. */
export async function explainAddress(
  address: string,
  { program, configFile, signal }: Explaining,
): Promise<Explained> {
  const args = [program, "explain", address, "--config", configFile, "--json"];
  const options = { timeout: patienceMs, maxBuffer: mostBytes, signal };
  const ended = await new Promise<{ code: string | null; killed: boolean; out: string }>((resolve) => {
    const child = execFile(process.execPath, args, options, (error, out) =>
      resolve({
        code: error && String(error.code),
        killed: error?.killed === true && !isWord(error.code),
        out,
      }),
    );
    const ending = setTimeout(() => child.kill("SIGKILL"), patienceMs + endsWithinMs).unref();
    child.once("exit", () => clearTimeout(ending));
  });
  if (ended.killed) return { kind: "silent" };
  const read = Explanation.safeParse(parsed(ended.out));
  if (ended.code !== null || !read.success) return { kind: "failed", code: ended.code ?? "no JSON" };
  return { kind: "explained", explanation: read.data };
}

/** Killed for something else than its time: a word says for what. */
const isWord = (code: unknown): boolean => typeof code === "string";
