/** Documents of a release by source: their addresses, and how many sections each has. */
export type Documents = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a release would lose against the one before. */
export type Loss =
  | {
      readonly kind: "documents";
      readonly source: string;
      readonly gone: number;
      readonly of: number;
      /** A few addresses that would vanish. */
      readonly examples: readonly string[];
      /** All of them. */
      readonly addresses: readonly string[];
    }
  | { readonly kind: "sections"; readonly gone: number; readonly of: number };

type Whereabouts = { readonly moved: ReadonlySet<string>; readonly hidden: ReadonlySet<string> };

const documentShare = 0.05;
const documentCount = 100;
const sectionShare = 0.1;
const examplesShown = 5;

/**
 * Whether a release is to be held: more than 5 % or 100 of a source's documents would vanish, or more than 10 % of all
 * sections. A single document never holds a release.
 * @param before what the release that is served holds; its number of sections where it is too damaged to tell more. @param after what the new one would.
 * @param where addresses that lead to another document now, and those that the portal keeps from everybody who saw them:
 * neither has vanished, but what has moved must have kept its sections.
 */
export function judgeLoss(
  before: Documents | number,
  after: Documents,
  { moved, hidden }: Whereabouts,
): Loss[] {
  if (typeof before === "number") return judgeSections(before, sectionsIn(after));
  const losses: Loss[] = [];
  let sectionsBefore = 0;
  let sectionsAfter = 0;
  for (const [source, documents] of before) {
    const now = after.get(source);
    // A source that was taken out of the configuration was taken out on purpose.
    if (!now) continue;
    const shown = [...documents].filter(([address]) => now.has(address) || !hidden.has(address));
    const gone = shown.flatMap(([address]) => (now.has(address) || moved.has(address) ? [] : address));
    const share = gone.length > documents.size * documentShare;
    if (gone.length > 1 && (share || gone.length > documentCount)) {
      const examples = gone.slice(0, examplesShown);
      losses.push({
        kind: "documents",
        source,
        gone: gone.length,
        of: documents.size,
        examples,
        addresses: gone,
      });
    }
    const weighed = gone.length === 1 ? shown.filter(([address]) => address !== gone[0]) : shown;
    sectionsBefore += sum(weighed.map(([, sections]) => sections));
    sectionsAfter += sum([...now.values()]);
  }
  return losses.length > 0 ? losses : judgeSections(sectionsBefore, sectionsAfter);
}

function judgeSections(before: number, after: number): Loss[] {
  const gone = before - after;
  return gone > before * sectionShare ? [{ kind: "sections", gone, of: before }] : [];
}

const sectionsIn = (documents: Documents): number =>
  sum([...documents.values()].map((own) => sum([...own.values()])));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
