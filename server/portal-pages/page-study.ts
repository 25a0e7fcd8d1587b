import type { StudiedPage } from "../../core/contract/page-study.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { type Task, TaskSubject } from "../../core/contract/task.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Reading } from "../desk/people.ts";
import type { Account } from "../identity/account.ts";
import { mayBeTold } from "../tasks/may-be-told.ts";
import type { Counted, PageFigures } from "./page-figures.ts";
import type { PageQuery } from "./page-queries.ts";

export type BrokenLink = { readonly address: string; readonly status: string };

/** All that is known of pages, whoever may see them. */
export type KnownPages = {
  readonly figures: ReadonlyMap<string, PageFigures>;
  readonly queries: ReadonlyMap<string, readonly PageQuery[]>;
  /** Null where no crawl has told. */
  readonly broken: ReadonlyMap<string, readonly BrokenLink[]> | null;
  readonly tasks: ReadonlyMap<string, Task["state"]>;
};

type Studying = {
  readonly catalogue: Pick<Catalogue, "sectionsOf" | "sectionsAt" | "seesAllAt" | "audienceAt">;
  readonly account: Pick<Account, "groups" | "role">;
};

/** A page as its reader may know it; null where they may not see it, or where too few people asked to tell the trainer. */
export function studiedPage(document: string, known: KnownPages, studying: Studying): StudiedPage | null {
  const { catalogue, account } = studying;
  const figures = known.figures.get(document);
  const sections = catalogue.sectionsOf(document, account.groups);
  const [first] = sections;
  if (figures === undefined || first === undefined || !mayBeTold(account, figures.sellers)) return null;
  const told = ({ questions, sellers }: Counted): number | null =>
    mayBeTold(account, sellers) ? questions : null;
  const from = told(figures.from);
  const rated = told(figures.rated);
  const { opened } = figures;
  return {
    document,
    title: first.title,
    kind: first.kind,
    address: withoutFragment(first.address),
    owner: ownerOf(sections),
    changedAt: changedAt(sections),
    sellers: figures.sellers,
    from,
    fromBefore: figures.fromBefore && told(figures.fromBefore),
    about: told(figures.about),
    rated,
    helped: rated === null ? null : figures.helped.questions,
    opened,
    perThousand: from === null || opened === null ? null : Math.round((from * 10_000) / opened) / 10,
    queries: known.queries.get(document)?.length ?? 0,
    broken: brokenOn(document, known, studying)?.length ?? null,
    task: known.tasks.get(document) ?? null,
  };
}

/**
 * Links on a page that lead nowhere; null where no crawl has told, or where its reader sees a part of the page only. A link to
 * what is there all the same, and closed to this reader, is none to them.
 */
export function brokenOn(
  document: string,
  { broken }: Pick<KnownPages, "broken">,
  { catalogue, account }: Studying,
): readonly BrokenLink[] | null {
  const address = catalogue.sectionsOf(document, account.groups).at(0)?.address;
  if (broken === null || address === undefined) return null;
  if (catalogue.seesAllAt(address, account.groups) !== true) return null;
  return (broken.get(document) ?? []).filter(
    (link) =>
      catalogue.audienceAt(link.address) === null ||
      catalogue.sectionsAt(link.address, account.groups).length > 0,
  );
}

/** Whom the portal names for a page: whoever answers for most of its sections. */
export function ownerOf(sections: readonly SectionRecord[]): string | null {
  const owners = Map.groupBy(
    sections.flatMap(({ owner }) => owner ?? []),
    (owner) => owner,
  );
  return [...owners].toSorted(([, a], [, b]) => b.length - a.length).at(0)?.[0] ?? null;
}

/** State of the task about each page that is under way. */
export async function tasksOfPages(db: Reading): Promise<Map<string, Task["state"]>> {
  const rows = await db
    .selectFrom("task")
    .select(["subject", "state"])
    .where("state", "in", ["open", "doing"])
    .orderBy("id")
    .execute();
  return new Map(
    rows.flatMap(({ subject: text, state }) => {
      const subject = TaskSubject.parse(JSON.parse(text));
      return subject.kind === "document" ? [[subject.document, state] as const] : [];
    }),
  );
}

function changedAt(sections: readonly SectionRecord[]): string | null {
  const instants = sections.flatMap(({ changedAt: at }) => at ?? []);
  return instants.toSorted((a, b) => Date.parse(b) - Date.parse(a)).at(0) ?? null;
}

function withoutFragment(address: string): string {
  const at = address.indexOf("#");
  return at === -1 ? address : address.slice(0, at);
}
