import type { TrainerReport } from "../../../core/contract/report.ts";
import { riseTold } from "../../../core/insight/report/rise-told.ts";
import { riseMessages } from "../../../core/insight/rise-messages.ts";
import { paleInk, type Paper, paperWidth } from "./paper.ts";
import { printPart } from "./print-part.ts";
import type { Printing } from "./report-pdf.ts";

/** What rose beside the week before. */
export function printRises(paper: Paper, { rises }: Pick<TrainerReport, "rises">, printing: Printing): void {
  const say = riseMessages(printing.language);
  printPart(paper, {
    title: say.rises,
    beside: say.risesNote,
    none: say.noRises,
    entries: rises.map((rise) => () => {
      const { what, told } = riseTold(rise, printing);
      paper.row([
        { text: what, width: paperWidth / 2 - 10 },
        { text: told, colour: paleInk, x: paperWidth / 2, width: paperWidth / 2, isRight: true },
      ]);
    }),
  });
}
