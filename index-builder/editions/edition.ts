import type { DocumentKind } from "../../core/contract/record.ts";
import { readAddress, type AddressName } from "./address-name.ts";
import type { Span } from "./statement.ts";
import { readTitle, type TitleName } from "./title-name.ts";

/** What grouping asks of a document. */
export type EditionDocument = {
  readonly address: string;
  readonly title: string;
  /** `textSignature` of its passages. */
  readonly signature: Uint32Array | null;
  /** Equal for documents that the same people see. */
  readonly audience: string;
  /** Equal for documents that hold for the same regions and channels. */
  readonly holdsFor: string;
  readonly kind: DocumentKind;
  readonly changedAt?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
};

/** A document as one of several editions of the same. */
export type Edition = {
  readonly address: string;
  readonly signature: Uint32Array;
  /** Only within one such circle can a document be another's edition. */
  readonly circle: string;
  readonly byTitle: TitleName;
  readonly byAddress: AddressName;
  /** The portal says in title or address that there are editions of it. */
  readonly isNamed: boolean;
  readonly called?: "old" | "new";
  readonly hasExpired: boolean;
  /** When it is of, where anything says so. */
  readonly span?: Span;
  readonly version?: readonly number[];
  readonly changedOn?: string;
};

/** Reads a document as an edition; null for what takes no part: too short to tell, an answer, or not in force yet. */
export function readEdition(document: EditionDocument, today: string): Edition | null {
  const { address, signature, kind, audience, holdsFor, changedAt, validFrom, validTo } = document;
  // Until its day has come the one before it holds, and a seller must not be led past that.
  if (signature === null || kind === "answer" || (validFrom !== undefined && validFrom > today)) return null;
  const byTitle = readTitle(document.title);
  const byAddress = readAddress(address);
  const { statement: inTitle } = byTitle;
  const { statement: inAddress } = byAddress;
  const named = latest(inTitle.spans) ?? latest(inAddress.spans);
  const span = validFrom === undefined ? named : { from: validFrom };
  if (span !== undefined && span.from > today) return null;
  const called = inTitle.called ?? inAddress.called;
  const version = inTitle.version ?? inAddress.version;
  const lastDays = [validTo, inTitle.until].filter((day) => day !== undefined);
  return {
    address,
    signature,
    circle: JSON.stringify([audience, holdsFor, kind]),
    byTitle,
    byAddress,
    isNamed:
      named !== undefined || called !== undefined || version !== undefined || inTitle.until !== undefined,
    hasExpired: lastDays.some((day) => day < today),
    ...(called === undefined ? {} : { called }),
    ...(span === undefined ? {} : { span }),
    ...(version === undefined ? {} : { version }),
    ...(changedAt === undefined ? {} : { changedOn: changedAt.slice(0, 10) }),
  };
}

function latest(spans: readonly Span[]): Span | undefined {
  return spans.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
}
