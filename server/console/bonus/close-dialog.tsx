import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { BonusClosing } from "../../../core/contract/bonus.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { DialogFoot } from "../frame/dialog-foot.tsx";
import { notice } from "../frame/notice.tsx";
import { useModal } from "../frame/use-modal.ts";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { bonusMessages } from "./bonus-messages.ts";
import { dialogMessages } from "./dialog-messages.ts";
import { monthWithin, monthWords } from "./month-words.ts";
import { roubles } from "./roubles.ts";

type Given = {
  readonly month: string;
  readonly onClosed: () => void;
  readonly onClose: () => void;
};

/** What closing a month writes, before it is written: exactly what is shown here. */
export function CloseDialog({ month, onClosed, onClose }: Given): JSX.Element {
  const say = dialogMessages(language.value);
  const dialog = useModal("button");
  const closing = useSignal<BonusClosing | null>(null);
  const failed = useSignal<string | null>(null);
  const busy = useSignal(false);
  const name = monthWords(month, language.value);

  const read = async (): Promise<void> => {
    const called = await deskCall(endpoints.bonusClosing, { query: { month } });
    if (called.kind === "ok") closing.value = called.answer;
    else failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
  };
  useEffect(() => void read(), [month]);

  const close = async (event: Event): Promise<void> => {
    event.preventDefault();
    const preview = closing.value;
    if (busy.value || preview === null) return;
    busy.value = true;
    const { upTo, upToDecision, upToRule, digest } = preview;
    const called = await deskCall(endpoints.closeBonus, {
      body: { month, upTo, upToDecision, upToRule, digest },
    });
    busy.value = false;
    if (called.kind !== "ok") {
      failed.value = called.kind === "problem" ? called.problem.detail : say.failed;
      // What is shown may no longer be what would be written.
      if (called.kind === "problem") await read();
      return;
    }
    dialog.current?.close();
    notice(say.closeSent(name));
    onClosed();
  };

  return (
    <dialog ref={dialog} class="dialog dialog-wide" aria-labelledby="closing-title" onClose={onClose}>
      <form class="choose-form" onSubmit={(event) => void close(event)}>
        <h2 id="closing-title" class="dialog-title">
          {say.closeTitle(monthWithin(month, language.value))}
        </h2>
        {closing.value === null ? (
          <output class="muted">{failed.value === null && say.closeCounting}</output>
        ) : (
          <Preview closing={closing.value} />
        )}
        <p class="card-note">{say.closeNote}</p>
        <DialogFoot
          failed={failed.value}
          words={{ cancel: say.cancel, send: say.closeSend }}
          isReady={!busy.value && closing.value !== null}
          onCancel={() => dialog.current?.close()}
        />
      </form>
    </dialog>
  );
}

function Preview({ closing }: { closing: BonusClosing }): JSX.Element {
  const say = dialogMessages(language.value);
  const { person, payout, nameless, notPaidClosed } = bonusMessages(language.value);
  const { lines, reason, paidKopecks, correctionKopecks, contested } = closing;
  const corrected = lines.some(({ corrections }) => corrections.length > 0);
  return (
    <>
      {reason !== "paid" && <p class="bonus-not-paid">{notPaidClosed}</p>}
      {contested > 0 && <p class="bonus-not-paid">{say.closeContested(contested)}</p>}
      <table class="bonus-table bonus-preview">
        <thead>
          <tr>
            <th scope="col">{person}</th>
            <th scope="col">{payout}</th>
            {corrected && <th scope="col">{say.corrections}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name ?? nameless}</th>
              <td class="figures">{roubles(line.kopecks, language.value)}</td>
              {corrected && <td class="figures">{roubles(sumOf(line.corrections), language.value)}</td>}
            </tr>
          ))}
          <tr class="bonus-team">
            <th scope="row">{say.closeTotal}</th>
            <td class="figures">{roubles(paidKopecks, language.value)}</td>
            {corrected && <td class="figures">{roubles(correctionKopecks, language.value)}</td>}
          </tr>
        </tbody>
      </table>
    </>
  );
}

const sumOf = (parts: readonly { readonly kopecks: number }[]): number =>
  parts.reduce((sum, { kopecks }) => sum + kopecks, 0);
