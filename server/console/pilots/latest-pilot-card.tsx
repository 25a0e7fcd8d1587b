import type { JSX } from "preact";
import { leads } from "../account/leads.ts";
import type { BlockGiven } from "../analytics/block-given.ts";
import { language } from "../platform/language.ts";
import { Link } from "../router/link.tsx";
import { PilotCard } from "./pilot-card.tsx";
import { pilotsMessages } from "./pilots-messages.ts";
import { usePilots } from "./use-pilots.ts";

/** The pilot that began last, on the screen of what is asked; nothing where there is none yet. */
export function LatestPilotCard({ me }: BlockGiven): JSX.Element | null {
  return leads(me) ? <Own /> : null;
}

function Own(): JSX.Element | null {
  const report = usePilots().answering.answer;
  const told = report?.pilots.findLast(({ compared }) => compared !== null);
  if (!report || !told) return null;
  return (
    <PilotCard
      told={told}
      report={report}
      foot={
        <Link to={{ name: "pilots" }} class="link-button chart-foot-end">
          {pilotsMessages(language.value).every}
        </Link>
      }
    />
  );
}
