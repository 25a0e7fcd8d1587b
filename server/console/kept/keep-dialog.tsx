import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { KeepProposal } from "../../../core/contract/kept-answer.ts";
import { quoted } from "../../../core/language/quoted.ts";
import { DialogFoot } from "../frame/dialog-foot.tsx";
import { notice } from "../frame/notice.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { keeping } from "./keeping.ts";
import { draftOfProposal, type KeptDraft } from "./kept-draft.ts";
import { KeptFields } from "./kept-fields.tsx";
import { keptMessages } from "./kept-messages.ts";
import { useSaving } from "./use-saving.ts";

/** Keeps the answer to a request for all, once somebody has asked for it. */
export function KeepDialog({ me }: { me: string }): JSX.Element | null {
  const request = keeping.value;
  const proposal = useSignal<KeepProposal | null>(null);
  useEffect(() => {
    proposal.value = null;
    if (request === null) return;
    let wanted = true;
    const read = async (): Promise<void> => {
      const called = await deskCall(endpoints.keepProposal, { params: { id: request } });
      if (!wanted) return;
      if (called.kind === "ok") {
        proposal.value = called.answer;
        return;
      }
      keeping.value = null;
      const { failed } = keptMessages(language.peek());
      notice(whyNot(called, failed), "danger");
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [request, proposal]);
  if (request === null || proposal.value === null) return null;
  return <KeepForm key={request} request={request} proposal={proposal.value} me={me} />;
}

type Given = { readonly request: number; readonly proposal: KeepProposal; readonly me: string };

function KeepForm({ request, proposal, me }: Given): JSX.Element {
  const say = keptMessages(language.value);
  const dialog = useModal("textarea");
  const draft = useSignal<KeptDraft>(draftOfProposal(crypto.randomUUID(), request, proposal));
  const { save, failed, busy } = useSaving();

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if ((await save(draft.peek())) === null) return;
    dialog.current?.close();
    notice(say.kept);
  };

  return (
    <dialog
      ref={dialog}
      class="dialog kept-dialog"
      aria-labelledby="keep-title"
      onClose={() => (keeping.value = null)}
    >
      <form class="module-form" onSubmit={(event) => void submit(event)}>
        <h2 id="keep-title" class="dialog-title">
          {say.keepTitle(request)}
        </h2>
        {proposal.kept.length > 0 && (
          <p class="card-note">
            {say.alreadyKept(proposal.kept.map(({ title }) => quoted(language.value, title)).join(", "))}
          </p>
        )}
        {proposal.leftOut > 0 && <p class="card-note">{say.leftOut(proposal.leftOut)}</p>}
        <KeptFields
          draft={draft.value}
          owners={proposal.owners}
          me={me}
          onChange={(change) => {
            draft.value = { ...draft.peek(), ...change };
            failed.value = null;
          }}
        />
        <DialogFoot
          failed={failed.value}
          words={{ cancel: say.cancel, send: busy.value ? say.saving : say.save }}
          isReady={!busy.value}
          onCancel={() => dialog.current?.close()}
        />
      </form>
    </dialog>
  );
}
