import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { KeptAnswer, OpenKeptAnswer } from "../../../core/contract/kept-answer.ts";
import type { Me } from "../../../core/contract/person.ts";
import { ScreenHead } from "../frame/screen-head.tsx";
import { Told } from "../frame/told.tsx";
import { onLiveEvent } from "../live/live.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { useTitle } from "../platform/use-title.ts";
import { KeptForm } from "./kept-form.tsx";
import { keptMessages } from "./kept-messages.ts";
import { KeptRow } from "./kept-row.tsx";

type Reading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly answers: readonly KeptAnswer[] };

/** The answers that the desk keeps for all: those that wait for a person first. */
export function KeptScreen({ me }: { me: Me }): JSX.Element {
  const say = keptMessages(language.value);
  const reading = useSignal<Reading>({ kind: "loading" });
  const chosen = useSignal<OpenKeptAnswer | null>(null);
  useTitle(say.title);

  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.keptAnswers, {});
    reading.value =
      called.kind === "ok" ? { kind: "ready", answers: called.answer.answers } : { kind: "failed" };
  };
  const choose = async (kept: string): Promise<void> => {
    const called = await deskCall(endpoints.keptAnswer, { params: { kept } });
    if (called.kind === "ok") chosen.value = called.answer;
  };
  useEffect(() => {
    const ending = new AbortController();
    void read();
    // What changed at the portal may have stopped some.
    onLiveEvent((event) => {
      if (event.type === "release") void read();
    }, ending.signal);
    return () => ending.abort();
  }, []);

  const { value } = reading;
  const open = chosen.value;
  return (
    <div class="queue-screen">
      <ScreenHead title={say.title} />
      {value.kind === "failed" ? (
        <Told title={say.loadFailedTitle} text={say.failed}>
          <button type="button" class="button" onClick={() => void read()}>
            {say.again}
          </button>
        </Told>
      ) : (
        <div class="modules">
          <section class="modules-list" aria-label={say.title}>
            <p class="muted modules-note">{say.note}</p>
            {value.kind === "loading" && <output class="muted">{say.loading}</output>}
            {value.kind === "ready" && value.answers.length === 0 && <p class="modules-note">{say.none}</p>}
            <ul>
              {value.kind === "ready" &&
                value.answers.map((kept) => (
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
                  void read();
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
