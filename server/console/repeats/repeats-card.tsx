import type { JSX } from "preact";
import type { BlockGiven } from "../analytics/block-given.ts";
import { leads } from "../account/leads.ts";
import { Answered } from "../charts/answered.tsx";
import { ChartCard } from "../charts/chart-card.tsx";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { repeatsMessages } from "./repeats-messages.ts";
import { RepeatsTable } from "./repeats-table.tsx";
import { useRepeats } from "./use-repeats.ts";

const most = 6;

/** The groups with most sellers, on the screen of what is asked. */
export function RepeatsCard({ me }: BlockGiven): JSX.Element {
  const say = repeatsMessages(language.value);
  const read = useRepeats();
  const threshold = read.answering.answer?.clusters[0]?.threshold;
  return (
    <ChartCard
      title={say.title}
      span={7}
      busy={read.answering.kind === "loading"}
      {...(threshold === undefined ? {} : { note: say.blockNote(threshold) })}
      foot={
        <Link to={{ name: "repeats" }} class="link-button chart-foot-end">
          {say.all}
        </Link>
      }
    >
      <Answered of={read} height={240}>
        {({ clusters }) =>
          clusters.length === 0 ? (
            <p class="muted">{say.none}</p>
          ) : (
            <div class="repeat-scroll">
              <RepeatsTable rows={clusters.slice(0, most)} decides={leads(me)} changed={read.again} />
            </div>
          )
        }
      </Answered>
    </ChartCard>
  );
}
