import type { ReleaseDocument } from "./release-document.ts";
import type { ReleasedDocument } from "./released-document.ts";

/** A document of the last release, and where its records begin in the file of them. */
export type Placed = ReleasedDocument & { readonly from: number };

export type ReleasePlan = {
  /** In the order of the new release; `same` is what the last one has of it, word for word. */
  readonly entries: readonly {
    readonly source: string;
    readonly document: ReleaseDocument;
    readonly same: Placed | null;
  }[];
  /** Documents of the last release that are no longer there or read otherwise now. */
  readonly dropped: readonly Placed[];
  readonly changes: ReadonlyMap<string, DocumentChanges>;
};

/** Documents of a source against the last release. */
export type DocumentChanges = { readonly added: number; readonly changed: number; readonly vanished: number };

type Sourced = ReadonlyMap<string, readonly ReleaseDocument[]>;

/** What of the last release the next one takes over. An address that two sources have belongs to the first. */
export function planRelease(documents: Sourced, before: readonly ReleasedDocument[]): ReleasePlan {
  const known = placed(before);
  const kept = new Set<Placed>();
  const taken = new Set<string>();
  const changes = new Map<string, { added: number; changed: number; vanished: number }>();
  const changesOf = (source: string) => {
    const counted = changes.get(source) ?? { added: 0, changed: 0, vanished: 0 };
    changes.set(source, counted);
    return counted;
  };
  const entries = [...documents].flatMap(([source, own]) =>
    own.flatMap((document) => {
      if (taken.has(document.address)) return [];
      taken.add(document.address);
      const found = known.get(document.address);
      // Under another source's name it is another document, though it says the same: the loss guard counts by source.
      const was = found?.source === source ? found : undefined;
      if (was === undefined) changesOf(source).added += 1;
      else if (was.key !== document.key) changesOf(source).changed += 1;
      else kept.add(was);
      return [{ source, document, same: was?.key === document.key ? was : null }];
    }),
  );
  for (const { address, source } of known.values()) {
    if (!taken.has(address)) changesOf(source).vanished += 1;
  }
  return { entries, dropped: [...known.values()].filter((one) => !kept.has(one)), changes };
}

function placed(documents: readonly ReleasedDocument[]): Map<string, Placed> {
  let from = 0;
  return new Map(
    documents.map((one) => {
      const at = { ...one, from };
      from += one.bytes;
      return [one.address, at];
    }),
  );
}
