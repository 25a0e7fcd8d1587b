import { sayingFinder } from "./find-sayings.ts";
import { tradeSubjects } from "./trade-subjects.ts";

/** Senses of a subject begin with this, those of one of its lines with the other. */
export const subjectMark = "u ";
export const lineMark = "k ";

/** Which subjects of the trade words speak of, and by which line of them. */
export const findSubjects = sayingFinder(
  tradeSubjects.flatMap(({ name, words }) =>
    words.flatMap((line, at) =>
      line.split(", ").map((written) => ({
        written,
        senses: [`${subjectMark}${name}`, `${lineMark}${name} ${at}`],
      })),
    ),
  ),
);
