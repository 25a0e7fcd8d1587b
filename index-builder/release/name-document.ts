import type { DocumentKind } from "../../core/contract/record.ts";

export type Unnamed = {
  readonly kind: DocumentKind;
  readonly address: string;
  /** What links to it say to all who see it; "" where they say different things. */
  readonly linkText: string;
};

/** A title for a document that says none itself: what links call a file, else what its address does. */
export function nameDocument({ kind, address, linkText }: Unnamed): string {
  const linked = kind === "page" ? "" : sayingName(linkText);
  return linked || nameInAddress(address) || address;
}

/** «Скачать» and the like name nothing. */
function sayingName(linkText: string): string {
  const plain = linkText
    .replace(/\s*[([][^)\]]*(?:кб|мб|kb|mb|pdf|docx?|xlsx?|pptx?)[^)\]]*[)\]]/i, "")
    .trim();
  return /^(?:скачать|открыть|смотреть|файл|документ|pdf|здесь|тут|download|open|here|file)?$/i.test(plain)
    ? ""
    : plain;
}

/** `/forms/zayavlenie_kasko.html` → «zayavlenie kasko». */
function nameInAddress(address: string): string {
  const segment = new URL(address).pathname.split("/").findLast((part) => part !== "") ?? "";
  try {
    return decodeURIComponent(segment)
      .replace(/\.\w{2,5}$/, "")
      .replaceAll(/[_-]+/g, " ")
      .trim();
  } catch {
    return segment;
  }
}
