import type { PageContent } from "../extract/page-content.ts";
import type { Section } from "../sections/section.ts";

/** One content with what only the whole source tells taken into account: its title, its blocks without what recurs. */
export type Draft = {
  readonly title: string;
  readonly facts: Omit<PageContent, "blocks" | "crumbs" | "titles" | "validFrom" | "validTo">;
  readonly path: readonly string[];
  readonly sections: readonly Section[];
  /** Equal for equal title and text for the same regions and channels; a page without any text equals no other. */
  readonly fingerprint: string;
};
