import type { JSX } from "preact";
import type { BlockGiven } from "../analytics/block-given.ts";
import { periodShown } from "../analytics/day-label.ts";
import { daysOf } from "../analytics/period.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { usualWeeks, weeksToChoose } from "./pages-address.ts";
import { pagesMessages } from "./pages-messages.ts";
import { PagesTable } from "./pages-table.tsx";
import { usePageStudy } from "./use-page-study.ts";

const most = 6;

/** The pages most asked from, on the screen of what is asked. */
export function PagesCard({ filter }: BlockGiven): JSX.Element {
  const spoken = language.value;
  const say = pagesMessages(spoken);
  const weeks = weeksToChoose.find((one) => one * 7 >= daysOf(filter)) ?? Math.max(...weeksToChoose);
  const read = usePageStudy(weeks);
  const { answer } = read.answering;
  return (
    <ChartCard
      title={say.title}
      span={12}
      busy={read.answering.kind === "loading"}
      {...(answer === null ? {} : { note: periodShown(answer, answer.to, spoken) })}
      foot={
        <Link
          to={{ name: "pages", view: weeks === usualWeeks ? {} : { weeks } }}
          class="insight-link chart-foot-end"
        >
          {say.all}
        </Link>
      }
    >
      <Answered of={read} height={160}>
        {({ pages }) =>
          pages.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <div class="pages-scroll">
              <PagesTable pages={pages.slice(0, most)} weeks={weeks} changed={read.again} />
            </div>
          )
        }
      </Answered>
    </ChartCard>
  );
}
