import type { JSX } from "preact";
import type { RequestKind } from "../../../core/contract/request-event.ts";
import type { Source } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";
import { masked } from "../../../core/desk/mask-context.ts";
import { Icon } from "../../../ui/icon.tsx";
import { clockTime } from "../../../ui/time.ts";
import { useApp } from "../../palette/app-context.ts";
import { openPlaceOf } from "../../palette/open-place-of.ts";
import { useNow } from "../../palette/use-now.ts";
import { AnswersList } from "./answers-list.tsx";
import { AskedHereLine } from "./asked-here-line.tsx";
import { beforeMessages } from "./before-messages.ts";
import { ColleaguesLine } from "./colleagues-line.tsx";
import { OfferedList } from "./offered-list.tsx";
import { PersonalList } from "./personal-list.tsx";
import { useAskedHere } from "./use-asked-here.ts";
import { useColleagues } from "./use-colleagues.ts";
import { useOffered } from "./use-offered.ts";
import { useOwnSame } from "./use-own-same.ts";
import type { Personal } from "./use-personal.ts";
import { useTellOffered } from "./use-tell-offered.ts";
import { useSettled } from "./use-settled.ts";
import type { Solved } from "./use-solved.ts";

// Searching here costs nothing; the server is asked once a thought is finished.
const searchAfterMs = 200;
const serverAfterMs = 700;

type Given = {
  readonly text: string;
  readonly as: RequestKind;
  readonly personal: Personal;
  readonly solved: Solved;
  /** What was written is no longer needed: a colleague's answer comes. */
  readonly onJoined: () => void;
  /** The button with the focus has gone. */
  readonly onFocusLost: () => void;
};

/**
 * What is worth a look before a question is sent: customers' numbers in it, an own question that asks the same, colleagues
 * who wait for the same or were told the answer, places that answer it. Of a complaint or a suggestion only the numbers are
 * looked at. Its room is there from the start: nothing that comes in moves anything.
 */
export function Before({ text, as, personal, solved, onJoined, onFocusLost }: Given): JSX.Element | null {
  const { host, language, go, openPlace, state } = useApp();
  const say = beforeMessages(language);
  const now = useNow(state.serverOffsetMs, 60_000);
  const isQuestion = as === "question";
  const settled = useSettled(text, searchAfterMs);
  const finished = useSettled(text, serverAfterMs);
  const here = useAskedHere();
  const offered = useOffered(isQuestion ? settled : "");
  const own = useOwnSame(isQuestion ? settled : "");
  const colleagues = useColleagues(isQuestion && own === null ? finished : "");

  function open(place: Hit | Source): void {
    void host.call("opened", { record: place.record, query: masked(settled), position: -1 });
    void openPlace(openPlaceOf(place, "new-tab", settled));
  }

  const { waiting, answers } = colleagues;
  const isEmpty = personal.items.length === 0 && own === null && waiting === null && answers.length === 0;
  const shown = answers.flatMap(({ kept }) => kept?.record ?? []);
  // What the server offers with its sources is not shown once more as a hit.
  const sections =
    offered.kind === "found" ? offered.sections.filter(({ record }) => !shown.includes(record)) : null;
  const kept = [
    ...shown,
    ...(sections ?? []).flatMap(({ kind, record }) => (kind === "answer" ? record : [])),
  ];
  useTellOffered(isQuestion ? kept : []);

  if (!isQuestion && !personal.isLookedFor && solved.until === null) return null;
  return (
    <section class={isQuestion ? "before" : "before before-numbers"} aria-label={say.before}>
      {solved.until !== null && (
        <Undo
          until={solved.until}
          onUndo={() => {
            solved.undo();
            onFocusLost();
          }}
        />
      )}
      <PersonalList
        items={personal.items}
        masks={personal.masks}
        asIs={personal.asIs}
        onHide={(item) => {
          personal.hide(item);
          onFocusLost();
        }}
        onAsIs={(item) => {
          personal.letGo(item);
          onFocusLost();
        }}
      />
      {own && (
        <div class="before-line">
          <Icon name="clock" size={16} />
          <span class="before-words">
            {say.askedAlready}
            <button type="button" class="link-button" onClick={() => go({ kind: "thread", id: own.id })}>
              {say.waits(own.id, own.clock.dueAt === null ? null : clockTime(own.clock.dueAt, language))}
            </button>
          </span>
        </div>
      )}
      {waiting && <ColleaguesLine same={waiting} text={text} onJoined={onJoined} />}
      <AnswersList answers={answers} now={now} onOpen={open} onSolved={solved.say} />
      {sections && <OfferedList hits={sections} onOpen={open} onSolved={solved.say} />}
      {isQuestion && here && <AskedHereLine here={here} onOpen={open} />}
      {isEmpty && (sections === null || sections.length === 0) && (
        <p class="before-none">
          {!isQuestion ? say.nothingPersonal : sections === null ? say.nothingYet : say.nothingFound}
        </p>
      )}
    </section>
  );
}

function Undo({ until, onUndo }: { until: number; onUndo: () => void }): JSX.Element {
  const { language } = useApp();
  const say = beforeMessages(language);
  const now = useNow(0, 250);
  return (
    <output class="before-line before-solved">
      <Icon name="checked" size={16} />
      <span class="before-words">{say.solved(Math.max(0, Math.round((until - now) / 1000)))}</span>
      <button type="button" class="button" onClick={onUndo}>
        {say.keepQuestion}
      </button>
    </output>
  );
}
