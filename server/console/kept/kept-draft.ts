import type {
  KeepProposal,
  KeptReaders,
  OpenKeptAnswer,
  WrittenKeptAnswer,
} from "../../../core/contract/kept-answer.ts";
import type { Source } from "../../../core/contract/request.ts";
import { dropSource } from "../../../core/desk/drop-source.ts";

/** A kept answer as it is being edited; `id` is its own from the first moment, so that a repeat makes no second one. */
export type KeptDraft = {
  readonly id: string;
  readonly version: number | null;
  /** One wording a line. */
  readonly wordings: string;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly audience: readonly string[];
  /** Null for whoever writes it. */
  readonly owner: string | null;
  /** ISO date. */
  readonly reviewOn: string;
  readonly request: number | null;
  readonly readers: KeptReaders;
};

export function draftOfProposal(id: string, request: number, proposal: KeepProposal): KeptDraft {
  const { wordings, text, sources, readers, reviewOn } = proposal;
  return {
    id,
    version: null,
    wordings: wordings.join("\n"),
    text,
    sources,
    audience: readers.usual,
    owner: null,
    reviewOn,
    request,
    readers,
  };
}

/** @param me who takes it over where its owner is gone */
export function draftOfKept(kept: OpenKeptAnswer, me: string): KeptDraft {
  const { id, version, wordings, text, audience, owner, reviewOn, request, readers } = kept;
  return {
    id,
    version,
    wordings: wordings.join("\n"),
    text,
    sources: kept.sources.map(({ source }) => source),
    audience,
    owner: owner?.id ?? me,
    reviewOn,
    request,
    readers,
  };
}

const wordingsIn = ({ wordings }: KeptDraft): string[] =>
  wordings
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Whether all is there that a kept answer needs. */
export function isWhole(draft: KeptDraft): boolean {
  return wordingsIn(draft).length > 0 && draft.text.trim() !== "" && draft.audience.length > 0;
}

export function bodyOf(draft: KeptDraft): WrittenKeptAnswer {
  const { version, text, sources, audience, owner, reviewOn, request } = draft;
  return {
    version,
    wordings: wordingsIn(draft),
    text,
    sources: sources.map(({ record }) => ({ record })),
    audience: [...audience],
    owner,
    reviewOn,
    request,
  };
}

/** Without a source; the numbers after it move up. @param number from 1 */
export function withoutSource(draft: KeptDraft, number: number): Partial<KeptDraft> {
  return {
    text: dropSource(draft.text, number),
    sources: draft.sources.filter((_, at) => at + 1 !== number),
  };
}
