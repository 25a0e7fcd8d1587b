import type { Answer } from "../answer.ts";

/** What pages ask for again and again: a portal is asked once for what a reader's browser would have kept. */
export type AssetMemory = {
  answer(asset: Asset, ask: () => Promise<Answer>): Promise<Answer>;
};

export type Asset = {
  /** code: scripts and styles, the same for a whole run · data: for as long as the portal itself says. */
  readonly kind: "code" | "data";
  /** Equal for what must be answered alike. */
  readonly key: string;
};

type Kept = { readonly answer: Promise<Answer>; until: number; bytes: number };

const mostBytes = 64 * 1024 * 1024;

export function createAssetMemory(now: () => Date): AssetMemory {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const ask = async (asset: Asset, key: string, asked: () => Promise<Answer>): Promise<Answer> => {
    const answering = asked();
    // Whoever asks meanwhile gets the same answer.
    const entry: Kept = { answer: answering, until: Number.POSITIVE_INFINITY, bytes: 0 };
    kept.set(key, entry);
    const answer = await answering.catch((error: unknown) => {
      forget(key);
      throw error;
    });
    const freshMs = freshnessOf(asset, answer);
    if (freshMs <= 0 || answer.kind === "failed") forget(key);
    else {
      entry.until = now().getTime() + freshMs;
      entry.bytes = answer.body.byteLength;
      bytes += entry.bytes;
      for (const oldest of kept.keys()) if (bytes > mostBytes) forget(oldest);
    }
    return answer;
  };
  return {
    answer(asset, asked) {
      const key = `${asset.kind} ${asset.key}`;
      const known = kept.get(key);
      if (known && known.until > now().getTime()) return known.answer;
      if (known) forget(key);
      return ask(asset, key, asked);
    },
  };
}

function freshnessOf({ kind }: Asset, answer: Answer): number {
  if (answer.kind === "failed" || answer.status !== 200) return 0;
  const wish = (answer.headers["cache-control"] ?? "").toLowerCase();
  if (wish.includes("no-store")) return 0;
  if (kind === "code") return Number.POSITIVE_INFINITY;
  const seconds = /max-age=(\d+)/.exec(wish)?.[1];
  return wish.includes("no-cache") || seconds === undefined ? 0 : Number(seconds) * 1000;
}
