import type { JSX } from "preact";
import type { HeldAnswer } from "../../../core/contract/answering.ts";
import { Icon } from "../../../ui/icon.tsx";
import { useCommands } from "../keys/use-commands.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { refreshRow } from "../queue/queue-rows.ts";
import { answeringMessages } from "./answering-messages.ts";
import { goesIn } from "./goes-in.ts";
import { heldAnswers, secondsLeft, takeBack } from "./held-answers.ts";
import { route } from "../router/router.ts";
import { undo, undoLatest } from "./undo.ts";

/** At the foot of every screen: what has been sent and can still be taken back, and what could not be sent. */
export function HeldStrip(): JSX.Element {
  useCommands((command) => command === "undo" && undoLatest());
  const held = heldAnswers.value;
  const shown = route.value;
  // The request's own screen tells of its answer in place of the composer.
  const here = shown.name === "request" ? shown.id : null;
  const waiting = held.filter(({ problem, request }) => problem === null && request !== here);
  const failed = held.filter(({ problem }) => problem !== null);
  return (
    <div class="held-place">
      {failed.map((one) => (
        <Failed key={one.request} held={one} />
      ))}
      {waiting.length > 2 ? (
        <Many waiting={waiting} />
      ) : (
        waiting.map((one) => <Waiting key={one.request} held={one} />)
      )}
    </div>
  );
}

function Waiting({ held }: { held: HeldAnswer }): JSX.Element {
  const say = answeringMessages(language.value);
  return (
    <p class="held">
      <Icon name="send" />
      <Spoken text={held.kind === "question" ? say.questionOnItsWay : say.onItsWay} />
      <span class="figures">{goesIn(held)}</span>
      <button type="button" class="link-button" onClick={() => void undo(held)}>
        {say.takeBack} <Keys />
      </button>
    </p>
  );
}

function Many({ waiting }: { waiting: readonly HeldAnswer[] }): JSX.Element {
  const say = answeringMessages(language.value);
  const soonest = Math.min(...waiting.map((one) => secondsLeft(one, now.value)));
  const takeAll = async (): Promise<void> => {
    await Promise.all(waiting.map(({ request }) => takeBack(request)));
    for (const { request } of waiting) refreshRow(request);
  };
  return (
    <p class="held">
      <Icon name="send" />
      <Spoken text={say.onItsWay} />
      <span class="figures">{say.heldMany(waiting.length, soonest)}</span>
      <button type="button" class="link-button" onClick={() => void takeAll()}>
        {say.takeBackAll}
      </button>
    </p>
  );
}

function Failed({ held }: { held: HeldAnswer }): JSX.Element {
  const say = answeringMessages(language.value);
  return (
    <p class="held held-failed" role="alert">
      <Icon name="alert" />
      <span>
        {(held.kind === "question" ? say.heldQuestionFailed : say.heldFailed)(held.request, whyOf(held))}
      </span>
      <button type="button" class="link-button" onClick={() => void undo(held)}>
        {say.toDraft}
      </button>
    </p>
  );
}

function whyOf({ problem }: HeldAnswer): string {
  const say = answeringMessages(language.value);
  switch (problem) {
    case "closed":
    case "claimed":
    case "source-not-for-seller":
    case "source-unknown":
    case "file-unknown":
      return say[problem];
    default:
      return say.otherProblem;
  }
}

/** Said once; the figure that counts down is for the eye. */
const Spoken = ({ text }: { text: string }): JSX.Element => <output class="visually-hidden">{text}</output>;

const Keys = (): JSX.Element => (
  <span class="keys" aria-hidden="true">
    <kbd class="key">Alt</kbd>
    <kbd class="key">Z</kbd>
  </span>
);
