import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { KeptLetter } from "../../../core/contract/channel-endpoints.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { shortDate } from "../../../ui/time.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { channelMessages } from "./channel-messages.ts";
import { undeliveredCode } from "./undelivered-code.ts";

type Reading =
  | { readonly kind: "none" | "failed" }
  | { readonly kind: "read"; readonly letters: readonly KeptLetter[] };

/** The letters of a request as they came, read when they are wanted, and whether ours arrived. */
export function LettersCard({ request }: { request: RequestView }): JSX.Element | null {
  const say = channelMessages(language.value);
  const reading = useSignal<Reading>({ kind: "none" });
  const lost = undeliveredCode(request.events);
  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.letters, { params: { id: request.id } });
    reading.value =
      called.kind === "ok" ? { kind: "read", letters: called.answer.letters } : { kind: "failed" };
  };
  return (
    <>
      {lost !== null && (
        <output class="stub-card stub-why">
          <Icon name="warning" />
          <span>{say.undelivered(lost)}</span>
        </output>
      )}
      {request.via === "mail" && (
        <details onToggle={(event) => event.currentTarget.open && void read()}>
          <summary class="muted">{say.whole}</summary>
          {reading.value.kind === "failed" && <p class="muted">{say.readFailed}</p>}
          {reading.value.kind === "read" &&
            reading.value.letters.map((letter) => <WholeLetter key={letter.id} letter={letter} />)}
        </details>
      )}
    </>
  );
}

function WholeLetter({ letter }: { letter: KeptLetter }): JSX.Element {
  const say = channelMessages(language.value);
  const { from, subject, text, leftOut, at } = letter;
  return (
    <article class="stub-card">
      <p>
        <strong>{subject}</strong>{" "}
        <span class="muted">
          {from === null ? say.fromNobody : [from.name, from.address].filter(Boolean).join(", ")}
          {" · "}
          {shortDate(at, now.value, language.value)}
        </span>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must be reachable by keyboard */}
      <pre class="letter-whole" tabIndex={0}>
        {text ?? say.noLetterText}
      </pre>
      {leftOut.length > 0 && <p class="muted">{say.leftOut(leftOut.join(", "))}</p>}
    </article>
  );
}
