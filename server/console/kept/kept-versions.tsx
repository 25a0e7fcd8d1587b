import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { KeptChange } from "../../../core/contract/kept-answer.ts";
import { shortDate } from "../../../ui/time.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { now } from "../platform/server-time.ts";
import { keptMessages } from "./kept-messages.ts";

/** Who wrote, confirmed, stopped or retired it, and when; the latest first. */
export function KeptVersions({ kept }: { kept: string }): JSX.Element | null {
  const say = keptMessages(language.value);
  const changes = useSignal<readonly KeptChange[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.keptVersions, { params: { kept } });
      if (wanted && called.kind === "ok") changes.value = called.answer.changes;
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [kept, changes]);
  if (changes.value.length === 0) return null;
  const acts = {
    written: say.written,
    confirmed: say["confirmed-act"],
    stopped: say["stopped-act"],
    retired: say["retired-act"],
  };
  return (
    <section class="module-versions">
      <h2 class="card-name">{say.versions}</h2>
      <ol>
        {changes.value.map(({ version, at, by, act, became }) => (
          <li key={`${version} ${act} ${at}`} class="kept-version">
            <span class="muted">{shortDate(at, now.value, language.value)}</span>
            <span>{by?.name ?? say.server}</span>
            <span>{acts[act]}</span>
            <span class="clip muted">{became?.wordings[0]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
