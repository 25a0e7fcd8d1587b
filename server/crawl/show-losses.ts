import type { HeldLoss, VanishingPart } from "../../core/contract/crawl-run.ts";

/** Groups that may see what stands at an address; null where nothing is known there. */
export type AudienceAt = (address: string) => readonly string[] | null;

/**
 * Losses as an administrator of these groups may see them: addresses and counts of everything. Words of a breadcrumb are
 * the portal's text: where its example is not for them, the address itself says which part of the portal it is.
 */
export function showLosses(
  losses: readonly HeldLoss[],
  { groups, audienceAt }: { groups: readonly string[]; audienceAt: AudienceAt },
): HeldLoss[] {
  const mayRead = ({ example }: VanishingPart): boolean =>
    audienceAt(example)?.some((group) => groups.includes(group)) === true;
  return losses.map((loss) => ({
    ...loss,
    parts: loss.parts.map((part) => (mayRead(part) ? part : { ...part, path: wordsOfAddress(part) })),
  }));
}

/** Folders of the address, as many as the breadcrumb had words: further ones would name a single page. */
function wordsOfAddress({ path, example }: VanishingPart): string[] {
  const folders = URL.parse(example)?.pathname.split("/").slice(1, -1).filter(Boolean) ?? [];
  return folders.length > 0 ? folders.slice(0, Math.max(1, path.length)).map(readable) : ["/"];
}

function readable(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    return folder;
  }
}
