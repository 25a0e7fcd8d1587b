import type { JSX } from "preact";
import type { RequestView } from "../../../core/contract/request.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { localTime } from "../queue/row-time.ts";
import { contextMessages } from "./context-messages.ts";
import { tenure } from "./tenure.ts";

/** What the company knows of whoever asks. */
export function SellerCard({ seller }: { seller: RequestView["sellerAttributes"] }): JSX.Element {
  const say = contextMessages(language.value);
  const facts = seller ? factsOf(seller) : [];
  return (
    <section class="card">
      <h2 class="card-name">{say.seller}</h2>
      {facts.length === 0 ? (
        <p class="muted">{say.unknown}</p>
      ) : (
        <dl class="facts">
          {facts.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );

  function factsOf(known: NonNullable<RequestView["sellerAttributes"]>): [string, string][] {
    const { channel, region, department, joinedAt, timeZone, asked } = known;
    const told: [string, string | null][] = [
      [say.origin, [channel, region].filter(Boolean).join(", ") || null],
      [say.department, department],
      [say.localTime, localTime(timeZone, now.value, language.value)],
      [say.works, tenure(joinedAt, now.value, language.value)],
      // The count holds this request too.
      [say.asked, asked > 1 ? say.askedBefore(asked - 1) : say.askedFirst],
    ];
    return told.flatMap(([name, value]) =>
      value === null ? [] : [[name, value] satisfies [string, string]],
    );
  }
}
