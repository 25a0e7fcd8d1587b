import type { JSX } from "preact";
import type { KeptAnswer, KeptFlag, KeptSource } from "../../../core/contract/kept-answer.ts";
import { passageDiff } from "../../../core/desk/kept/passage-diff.ts";
import { Icon } from "../../../ui/icon.tsx";
import { placeTitle } from "../../../ui/place-title.ts";
import { longDay } from "../../../ui/time.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { keptMessages } from "./kept-messages.ts";

/** What a person has to look at, and what changed in the passages that it rests on. */
export function KeptFlags({ kept }: { kept: KeptAnswer }): JSX.Element | null {
  const say = keptMessages(language.value);
  const { flags, sources, state } = kept;
  if (state !== "to-check" && flags.length === 0) return null;
  const changed = sources.flatMap((source, at) =>
    source.before === null ? [] : [{ ...source, before: source.before, number: at + 1 }],
  );
  return (
    <section class="kept-flags" aria-label={say["to-check"]}>
      <ul>
        {flags.map((flag) => (
          <li key={JSON.stringify(flag)}>
            <Icon name="alert" size={16} /> {flagTold(flag)}
          </li>
        ))}
        {flags.length === 0 && (
          <li>
            <Icon name="alert" size={16} /> {say.stopped}
          </li>
        )}
      </ul>
      {changed.map((source) => (
        <ChangedPassage key={source.number} {...source} />
      ))}
    </section>
  );
}

function flagTold(flag: KeptFlag): string {
  const say = keptMessages(language.value);
  switch (flag.kind) {
    case "source-changed":
    case "source-gone":
    case "newer-edition":
      return say[flag.kind](flag.number);
    case "review-passed":
      return say[flag.kind](longDay(flag.stops, now.value, language.value));
    case "review-overdue":
    case "nobody":
      return say[flag.kind];
  }
}

type Changed = KeptSource & { readonly before: string; readonly number: number };

function ChangedPassage({ source, before, now: after, number }: Changed): JSX.Element {
  const say = keptMessages(language.value);
  return (
    <figure class="kept-changed">
      <figcaption>
        <span class="citation-number">{number}</span> {placeTitle(source)}
        <span class="muted">{after === null ? say.gonePassage : say.changes}</span>
      </figcaption>
      <blockquote>
        {after === null
          ? before
          : passageDiff(before, after).map(({ kind, text }, at) =>
              kind === "same" ? (
                <span key={at}>{text}</span>
              ) : kind === "gone" ? (
                <del key={at}>
                  <span class="visually-hidden">{say.went}: </span>
                  {text}
                </del>
              ) : (
                <ins key={at}>
                  <span class="visually-hidden">{say.came}: </span>
                  {text}
                </ins>
              ),
            )}
      </blockquote>
    </figure>
  );
}
