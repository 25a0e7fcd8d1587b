import type { PilotSide, PilotsReport } from "../../../core/contract/pilots.ts";
import { figures } from "../../../core/language/figures.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { shareShown, waitShown } from "../analytics/figure-words.ts";
import type { ChartFigures } from "../charts/chart-card.tsx";
import { pilotsMessages } from "./pilots-messages.ts";

type Compared = NonNullable<PilotsReport["pilots"][number]["compared"]>;

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** The figures of both sides, before the start and since: a row for each, the pilot first. */
export function pilotRows({ before, since }: Compared, language: Language): ChartFigures {
  const say = pilotsMessages(language);
  const sides = [before.pilot, since.pilot, before.rest, since.rest];
  const row = (name: string, told: (side: PilotSide) => string): string[] => [name, ...sides.map(told)];
  const share = (of: number | null): string => (of === null ? say.none : shareShown(of, language));
  return {
    head: [say.figure, say.pilotBefore, say.pilotSince, say.restBefore, say.restSince],
    rows: [
      row(say.perSeller, ({ perSeller }) => (perSeller === null ? say.none : roughly(perSeller, language))),
      row(say.found, ({ found }) => share(found?.share ?? null)),
      row(say.median, ({ medianSeconds }) => waitShown(medianSeconds, language)),
      row(say.met, ({ metShare }) => share(metShare)),
      row(say.requests, ({ requests }) => figures(requests, language)),
      row(say.sellers, ({ sellers }) => figures(sellers, language)),
    ],
  };
}

/** «0,35»: most sellers ask less than once a week. */
function roughly(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value);
}
