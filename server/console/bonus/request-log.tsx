import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { BonusRow } from "../../../core/contract/bonus.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { nearTime } from "../../../ui/time.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { historyWho, historyWords } from "../request/history-words.ts";
import { deskSetup } from "../routing/desk-setup.ts";
import { tenthTold } from "./figures-told.ts";
import { rowMessages } from "./row-messages.ts";

type Reading =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly view: RequestView }
  | { readonly kind: "failed" };

/** What happened to a request, as its log has it: the proof of how it counts. */
export function RequestLog({ row }: { row: BonusRow }): JSX.Element {
  const say = rowMessages(language.value);
  const reading = useSignal<Reading>({ kind: "loading" });
  const { request } = row;
  useEffect(() => {
    let wanted = true;
    reading.value = { kind: "loading" };
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.request, { params: { id: request } });
      if (!wanted) return;
      reading.value = called.kind === "ok" ? { kind: "ready", view: called.answer } : { kind: "failed" };
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [request]);
  const known = reading.value;
  return (
    <section class="bonus-log" aria-labelledby="bonus-log">
      <header class="bonus-why-head">
        <h3 id="bonus-log" class="field-label">
          {say.log}
        </h3>
        <span class="muted">{known.kind === "ready" && say.events(known.view.events.length)}</span>
      </header>
      {known.kind === "loading" && <p class="muted">{say.logLoading}</p>}
      {known.kind === "failed" && <p class="muted">{say.logFailed}</p>}
      {known.kind === "ready" && <Events view={known.view} />}
      <p class="bonus-used">
        <span>
          {say.used} <b class="figures">{say.minutes(tenthTold(row.seconds / 60, language.value))}</b>
        </span>
        <span>
          {say.verdict} <b>{row.verdict === "met" ? say.metWord : say.breachedWord}</b>
        </span>
        <span>
          {say.rule} <b class="figures">{row.rule ?? "—"}</b>
        </span>
      </p>
    </section>
  );
}

function Events({ view }: { view: RequestView }): JSX.Element {
  const named = { people: view.people, setup: deskSetup.value };
  return (
    <ol class="bonus-events">
      {view.events.map((event) => (
        <li key={event.seq}>
          <time class="figures muted" dateTime={event.at}>
            {nearTime(event.at, now.value, language.value)}
          </time>
          <span>
            {historyWords(event, named, language.value)}
            <span class="muted"> · {historyWho(event, named, language.value)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
