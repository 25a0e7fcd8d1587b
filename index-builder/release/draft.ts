import { textSignature } from "../editions/text-signature.ts";
import type { PageContent } from "../extract/page-content.ts";
import type { Validity } from "../sections/read-validity.ts";
import type { Section } from "../sections/section.ts";

/** One content with what only the whole source tells taken into account: its title, its blocks without what recurs. */
export type Draft = {
  /** "" where the content says none. */
  readonly title: string;
  readonly facts: Omit<PageContent, "blocks" | "crumbs" | "titles" | "validFrom" | "validTo">;
  readonly path: readonly string[];
  readonly sections: readonly Section[];
  /** Of the whole page, not of a passage with dates of its own. */
  readonly validity: Validity;
  /** Equal for the same regions and channels. */
  readonly holdsFor: string;
  /** Equal for equal title and text for the same regions and channels; a page without any text equals no other. */
  readonly fingerprint: string;
};

/** What grouping documents needs to know of a draft; kept, so that not every draft has to be made for each release. */
export type DraftFacts = Pick<Draft, "title" | "fingerprint" | "holdsFor" | "validity"> &
  Pick<PageContent, "kind" | "changedAt"> & {
    readonly signature: Uint32Array | null;
  };

export function factsOf({ title, fingerprint, holdsFor, validity, facts, sections }: Draft): DraftFacts {
  const { kind, changedAt } = facts;
  const signature = textSignature(sections.flatMap(({ heading, text }) => [heading ?? "", text]));
  return {
    title,
    fingerprint,
    holdsFor,
    validity,
    kind,
    signature,
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}
