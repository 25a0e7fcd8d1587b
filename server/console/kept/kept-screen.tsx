import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { OpenKeptAnswer } from "../../../core/contract/kept-answer.ts";
import type { Me } from "../../../core/contract/person.ts";
import { StudyExport } from "../analytics/study-export.tsx";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { onLiveEvent } from "../live/live.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useAnswer } from "../platform/use-answer.ts";
import { useTitle } from "../platform/use-title.ts";
import { KeptForm } from "./kept-form.tsx";
import { keptMessages } from "./kept-messages.ts";
import { KeptRow } from "./kept-row.tsx";

/** The answers that the desk keeps for all: those that wait for a person first. */
export function KeptScreen({ me }: { me: Me }): JSX.Element {
  const say = keptMessages(language.value);
  const { answering, again } = useAnswer("kept answers", () => deskCall(endpoints.keptAnswers, {}));
  const chosen = useSignal<OpenKeptAnswer | null>(null);
  useTitle(say.title);

  const choose = async (kept: string): Promise<void> => {
    const called = await deskCall(endpoints.keptAnswer, { params: { kept } });
    if (called.kind === "ok") chosen.value = called.answer;
  };
  useEffect(() => {
    const ending = new AbortController();
    // What changed at the portal may have stopped some.
    onLiveEvent((event) => {
      if (event.type === "release") again();
    }, ending.signal);
    return () => ending.abort();
  }, []);

  const answers = answering.answer?.answers;
  const open = chosen.value;
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title}>
        <StudyExport of="keptFile" />
      </ScreenHead>
      {answering.kind === "failed" ? (
        <Told title={say.loadFailedTitle} text={answering.why ?? say.failed}>
          <button type="button" class="button" onClick={again}>
            {say.again}
          </button>
        </Told>
      ) : (
        <div class="modules">
          <section class="modules-list" aria-label={say.title}>
            <p class="muted modules-note">{say.note}</p>
            {answers === undefined && <output class="muted">{say.loading}</output>}
            {answers?.length === 0 && <p class="modules-note">{say.none}</p>}
            <ul>
              {answers?.map((kept) => (
                <KeptRow
                  key={kept.id}
                  kept={kept}
                  isChosen={kept.id === open?.id}
                  onChoose={() => void choose(kept.id)}
                />
              ))}
            </ul>
          </section>
          <section class="modules-form">
            {open === null ? (
              <p class="muted">{say.choose}</p>
            ) : (
              <KeptForm
                key={`${open.id} ${open.version}`}
                kept={open}
                me={me.id}
                onChanged={() => {
                  again();
                  void choose(open.id);
                }}
              />
            )}
          </section>
        </div>
      )}
    </div>
  );
}
