import type { JSX } from "preact";
import { leads } from "../account/leads.ts";
import type { BlockGiven } from "../analytics/block-given.ts";
import { Link } from "../router/link.tsx";
import { go } from "../router/router.ts";
import { language } from "../platform/language.ts";
import { capacityMessages } from "./capacity-messages.ts";
import { DaysCard } from "./days-card.tsx";
import { useCapacity } from "./use-capacity.ts";

/** The days to come as usual, on the screen of what is asked; for those who plan them. */
export function CapacityCard({ me }: BlockGiven): JSX.Element | null {
  return leads(me) ? <Own /> : null;
}

function Own(): JSX.Element {
  const say = capacityMessages(language.value);
  const read = useCapacity({ asked: {} });
  return (
    <DaysCard
      read={read}
      title={say.title}
      span={12}
      onDay={(day) => go({ name: "capacity", view: { asked: {}, day } })}
      foot={
        <Link to={{ name: "capacity" }} class="link-button chart-foot-end">
          {say.open}
        </Link>
      }
    />
  );
}
