import type { DocumentKind } from "../../core/contract/record.ts";

/** Clips and files come whole from the portal; what a page or an answer says may be read here. */
export function needsConnection(kind: DocumentKind): boolean {
  return kind !== "page" && kind !== "answer";
}
