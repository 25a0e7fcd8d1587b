import { paleInk, type Paper, paperWidth } from "./paper.ts";

type Part = {
  readonly title: string;
  /** At the right of the title. */
  readonly beside?: string;
  /** Where there are no entries; without it the part is left out then. */
  readonly none?: string;
  /** Each writes one of them, which stays on one page. */
  readonly entries: readonly ((beginsPage: boolean) => void)[];
  /** What follows the last of them, on the same page: how many more there are. */
  readonly more?: string | undefined;
};

/** A part of the report. Its title never stands alone at the end of a page. */
export function printPart(paper: Paper, { title, beside = "", none, entries, more }: Part): void {
  const last = entries.length - 1;
  const [first, ...others] = entries.map((entry, at) => (beginsPage: boolean): void => {
    entry(beginsPage);
    if (at === last && more !== undefined) paper.text(more, { colour: paleInk });
  });
  if (first === undefined && none === undefined) return;
  paper.gap(16);
  paper.together(() => {
    paper.row([
      { text: title, isBold: true, size: 12, width: paperWidth / 2 },
      { text: beside, colour: paleInk, size: 9, x: paperWidth / 2, width: paperWidth / 2, isRight: true },
    ]);
    paper.gap(2);
    paper.rule();
    if (first) first(false);
    else paper.text(none ?? "", { colour: paleInk });
  });
  for (const entry of others) paper.together(entry);
}
