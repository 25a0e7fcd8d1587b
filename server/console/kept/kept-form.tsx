import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { OpenKeptAnswer } from "../../../core/contract/kept-answer.ts";
import type { Person } from "../../../core/contract/person.ts";
import { MessageBody } from "../composer/message-body.tsx";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { Link } from "../router/link.tsx";
import { draftOfKept, type KeptDraft } from "./kept-draft.ts";
import { KeptFields } from "./kept-fields.tsx";
import { KeptFlags } from "./kept-flags.tsx";
import { keptMessages } from "./kept-messages.ts";
import { KeptUseTold } from "./kept-use.tsx";
import { KeptVersions } from "./kept-versions.tsx";
import { useSaving } from "./use-saving.ts";

type Given = {
  readonly kept: OpenKeptAnswer;
  readonly me: string;
  /** Something of it has changed. */
  readonly onChanged: () => void;
};

/** One kept answer: what to look at, what it says, what became of it, and who did what with it. */
export function KeptForm({ kept, me, onChanged }: Given): JSX.Element {
  const say = keptMessages(language.value);
  const draft = useSignal<KeptDraft>(draftOfKept(kept, me));
  const retiring = useSignal(false);
  const { save, failed, busy } = useSaving();
  const waits = kept.state === "to-check" || kept.flags.length > 0;
  const params = { kept: kept.id };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if ((await save(draft.peek())) === null) return;
    notice(say.saved);
    onChanged();
  };
  const confirm = async (): Promise<void> => {
    const called = await deskCall(endpoints.confirmKeptAnswer, { params, body: { version: kept.version } });
    if (called.kind !== "ok") {
      failed.value = whyNot(called, say.failed);
      return;
    }
    notice(say.confirmed);
    onChanged();
  };
  const retire = async (): Promise<void> => {
    if (!retiring.value) {
      retiring.value = true;
      return;
    }
    const called = await deskCall(endpoints.retireKeptAnswer, { params });
    if (called.kind !== "ok") {
      failed.value = whyNot(called, say.failed);
      return;
    }
    notice(say.retired);
    onChanged();
  };

  return (
    <form class="module-form" onSubmit={(event) => void submit(event)}>
      <KeptFlags kept={kept} />
      {kept.state !== "retired" && (
        <div class="module-acts">
          <button
            type="button"
            class={waits ? "button button-primary" : "button"}
            onClick={() => void confirm()}
          >
            {kept.state === "to-check" ? say.confirm : say.confirmOnly}
          </button>
        </div>
      )}
      <KeptUseTold use={kept.use} />
      {kept.mine ? (
        <KeptFields
          draft={draft.value}
          owners={ownersOf(kept)}
          me={me}
          onChange={(change) => {
            draft.value = { ...draft.peek(), ...change };
            failed.value = null;
          }}
        />
      ) : (
        <KeptRead kept={kept} />
      )}
      <p class="form-error" role="alert">
        {failed.value}
      </p>
      {kept.mine && (
        <div class="module-acts">
          <button type="submit" class={waits ? "button" : "button button-primary"} aria-disabled={busy.value}>
            {busy.value ? say.saving : kept.state === "retired" ? say.bringBack : say.saveChanges}
          </button>
          {kept.state !== "retired" && (
            <button
              type="button"
              class={retiring.value ? "button button-danger" : "button"}
              onClick={() => void retire()}
            >
              {retiring.value ? say.retireSure : say.retire}
            </button>
          )}
          {kept.request !== null && (
            <Link to={{ name: "request", id: kept.request }} class="link-button">
              {say.fromRequest(kept.request)}
            </Link>
          )}
        </div>
      )}
      <KeptVersions kept={kept.id} />
    </form>
  );
}

/** Those who can own it, and who does where they no longer could. */
function ownersOf({ owner, owners }: OpenKeptAnswer): readonly Person[] {
  return owner === null || owners.some(({ id }) => id === owner.id) ? owners : [owner, ...owners];
}

/** To whoever may not edit it. */
function KeptRead({ kept }: Pick<Given, "kept">): JSX.Element {
  const say = keptMessages(language.value);
  return (
    <article class="kept-read">
      <h2>{kept.wordings[0]}</h2>
      <ul class="muted">
        {kept.wordings.slice(1).map((wording) => (
          <li key={wording}>{wording}</li>
        ))}
      </ul>
      <MessageBody
        text={kept.text}
        sources={kept.sources.map(({ source }) => source)}
        name={`kept-${kept.id}`}
      />
      <p class="card-note">{say.notYours}</p>
    </article>
  );
}
