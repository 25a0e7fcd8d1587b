import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Called } from "../../../core/contract/call.ts";
import type { Caller } from "../../../core/contract/channel-endpoints.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { notice } from "../frame/notice.tsx";
import { CallerField } from "../phone/caller-field.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { learnRow } from "../queue/queue-rows.ts";
import { channelMessages } from "./channel-messages.ts";
import { sentence } from "../health/sentence.ts";
import { isNobodys } from "./is-nobodys.ts";

type Given = { readonly request: RequestView; readonly onLearn: (view: RequestView) => void };

/** Why a letter needs a person, and, of one of whom nobody knows, the two things that can be done with it. */
export function StubCard({ request, onLearn }: Given): JSX.Element | null {
  const say = channelMessages(language.value);
  const stub = request.letter?.stub ?? null;
  const nobodys = isNobodys(request);
  if (stub === null || (request.state !== "open" && request.state !== "paused")) return null;
  return (
    <section class="stub-card" aria-label={say[stub]}>
      <p class="stub-why">
        <Icon name="warning" />
        <span>
          <strong>{sentence(say[stub])}</strong> {nobodys ? say.whySender : say.whyUnread}
        </span>
      </p>
      <p class="muted">{say.from(request.letter?.from ?? say.fromNobody)}</p>
      {nobodys && <Acts request={request} onLearn={onLearn} />}
    </section>
  );
}

function Acts({ request, onLearn }: Given): JSX.Element {
  const say = channelMessages(language.value);
  const caller = useSignal<Caller | null>(null);
  const busy = useSignal(false);
  const params = { id: request.id };
  const act = async (call: Promise<Called<RequestView>>, told: string): Promise<void> => {
    busy.value = true;
    const called = await call;
    busy.value = false;
    if (called.kind !== "ok") {
      notice(called.kind === "problem" ? called.problem.detail : say.failed, "danger");
      return;
    }
    learnRow(called.answer);
    notice(told);
    onLearn(called.answer);
  };
  const name = (): void => {
    const { value: chosen } = caller;
    if (chosen === null) return;
    const body = { seller: chosen.id };
    void act(deskCall(endpoints.identifySeller, { params, body }), say.named(chosen.name));
  };
  return (
    <>
      <CallerField label={say.who} caller={caller.value} onPick={(picked) => (caller.value = picked)} />
      <div class="stub-acts">
        <button
          type="button"
          class="button button-primary"
          disabled={caller.value === null}
          aria-disabled={busy.value}
          onClick={name}
        >
          {say.name}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy.value}
          onClick={() => void act(deskCall(endpoints.dismissLetter, { params }), say.putAway)}
        >
          {say.notQuestion}
        </button>
      </div>
    </>
  );
}
