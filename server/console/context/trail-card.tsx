import type { JSX } from "preact";
import type { RequestContext } from "../../../core/contract/context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime, duration } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { contextMessages } from "./context-messages.ts";
import { type TrailSpan, trailSpans } from "./trail-spans.ts";
import { webAddress } from "./web-address.ts";

/** The pages and searches just before the question. */
export function TrailCard({
  context,
  askedAt,
}: {
  context: RequestContext | null;
  askedAt: string;
}): JSX.Element | null {
  const say = contextMessages(language.value);
  const spans = trailSpans(context?.trail ?? []);
  const hidden = context?.withheld?.includes("trail") ?? false;
  const first = spans[0];
  if (!first && !hidden) return null;
  const seconds = first ? (Date.parse(askedAt) - Date.parse(first.step.at)) / 1000 : 0;
  return (
    <section class="card">
      <h2 class="card-name card-name-icon">
        <Icon name="trail" />
        {seconds >= 60 ? say.trail(duration(seconds, language.value)) : say.trailShort}
      </h2>
      <ol class="trail">
        {spans.map((span) => (
          <li key={`${span.step.at} ${span.step.kind}`} class="trail-step">
            <span class="figures muted">{clockTime(span.step.at, language.value)}</span>
            <Icon name={span.step.kind === "query" ? "search" : "page"} />
            <StepName span={span} />
            <span class="trail-end muted">{endOf(span)}</span>
          </li>
        ))}
      </ol>
      {hidden && (
        <p class="withheld">
          <Icon name="eye" />
          {say.withheldTrail}
        </p>
      )}
    </section>
  );
}

function StepName({ span: { step } }: { span: TrailSpan }): JSX.Element {
  if (step.kind === "query") return <span class="clip">«{step.query}»</span>;
  const address = webAddress(step.address);
  return address ? (
    <a class="clip trail-page" href={address} target="_blank" rel="noreferrer">
      {step.title || address}
    </a>
  ) : (
    <span class="clip">{step.title}</span>
  );
}

function endOf({ step, seconds, opened }: TrailSpan): string {
  const say = contextMessages(language.value);
  // What was searched and led nowhere is what the portal lacks, or hides.
  if (step.kind === "query")
    return [say.places(step.hits), opened ? null : say.notOpened].filter(Boolean).join(", ");
  if (seconds === null) return say.askedHere;
  return seconds < 60 ? say.seconds(seconds) : duration(seconds, language.value);
}
