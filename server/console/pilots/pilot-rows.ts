import type { ComponentChildren } from "preact";
import type { PilotSide, PilotsReport } from "../../../core/contract/pilots.ts";
import { figures } from "../../../core/language/figures.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { shareShown, waitShown } from "../analytics/figure-words.ts";
import type { ChartFigures } from "../charts/figures-table.tsx";
import { pilotsMessages } from "./pilots-messages.ts";

type Compared = NonNullable<PilotsReport["pilots"][number]["compared"]>;

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** A figure of the pilot as it is shown, with what it leads to. `figure` is what the row is called. */
type Opening = (
  shown: string,
  of: { readonly span: "before" | "since"; readonly figure: string },
) => ComponentChildren;

const asShown: Opening = (shown) => shown;

/** The figures of both sides, before the start and since: a row for each, the pilot first. */
export function pilotRows(
  { before, since }: Compared,
  language: Language,
  opening: Opening = asShown,
): ChartFigures {
  const say = pilotsMessages(language);
  const sides = [before.pilot, since.pilot, before.rest, since.rest];
  const row = (name: string, told: (side: PilotSide) => string): string[] => [name, ...sides.map(told)];
  const asked = (name: string, told: (side: PilotSide) => string): ComponentChildren[] => {
    const [was, is, ...rest] = sides.map(told);
    const open = (shown: string | undefined, span: "before" | "since"): ComponentChildren =>
      opening(shown ?? "", { span, figure: name });
    return [name, open(was, "before"), open(is, "since"), ...rest];
  };
  const share = (of: number | null): string => (of === null ? say.none : shareShown(of, language));
  return {
    head: [say.figure, say.pilotBefore, say.pilotSince, say.restBefore, say.restSince],
    rows: [
      asked(say.perSeller, ({ perSeller }) => (perSeller === null ? say.none : roughly(perSeller, language))),
      row(say.found, ({ found }) => share(found?.share ?? null)),
      asked(say.median, ({ medianSeconds }) => waitShown(medianSeconds, language)),
      asked(say.met, ({ metShare }) => share(metShare)),
      asked(say.requests, ({ requests }) => figures(requests, language)),
      row(say.sellers, ({ sellers }) => figures(sellers, language)),
    ],
  };
}

/** «0,35»: most sellers ask less than once a week. */
function roughly(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value);
}
