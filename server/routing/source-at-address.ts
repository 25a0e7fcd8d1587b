import { viewPath } from "../../core/contract/paths.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { sectionAt } from "../../core/passage/section-at.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";

type Known = {
  readonly catalogue: Pick<Catalogue, "section" | "sectionsAt">;
  /** Origin under which people reach this server: our own view of a section is an address of it too. */
  readonly server: string;
};

/** The section that an address leads to, if these groups may see it: as it is, or without the parameters that mails add to links. */
export function sourceAtAddress(
  { catalogue, server }: Known,
  address: string,
  groups: readonly string[],
): SectionRecord | undefined {
  const url = URL.parse(address);
  if (url === null) return undefined;
  if (url.origin === server && url.pathname.startsWith(`${viewPath}/`))
    return catalogue.section(decoded(url.pathname.slice(viewPath.length + 1)), groups);
  const plain = new URL(url);
  plain.search = "";
  for (const name of [address, url.href, plain.href]) {
    const found = sectionAt(catalogue.sectionsAt(name, groups), url.href);
    if (found) return found;
  }
  return undefined;
}

/** An address that a mail program has cut names nothing, and is no reason to fail. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
