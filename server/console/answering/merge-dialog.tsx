import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { OpenRequest } from "../../../core/contract/answering.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestRow } from "../../../core/contract/request.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { inOrder } from "../queue/clock-order.ts";
import { queueRows, learnRow, refreshRow } from "../queue/queue-rows.ts";
import { go } from "../router/router.ts";
import { type Choice, PickerDialog } from "../routing/picker-dialog.tsx";
import { toldRefused } from "../routing/told-refused.ts";
import { answeringMessages } from "./answering-messages.ts";
import { merging } from "./open-merge.ts";

/** Which open request is the same: those most like it first, then all others. */
export function MergeDialog(): JSX.Element | null {
  return merging.value === null ? null : <Picking key={merging.value} request={merging.value} />;
}

const close = (): void => {
  merging.value = null;
};

function Picking({ request }: { request: number }): JSX.Element {
  const say = answeringMessages(language.value);
  const alike = useSignal<readonly OpenRequest[] | null>(null);
  useEffect(() => {
    void deskCall(endpoints.similar, { params: { id: request } }).then((called) => {
      alike.value = called.kind === "ok" ? called.answer.open : [];
      return undefined;
    });
  }, [alike, request]);

  const merge = async ({ id }: Choice): Promise<void> => {
    const into = Number(id);
    const called = await deskCall(endpoints.merge, { params: { id: request }, body: { into } });
    if (called.kind !== "ok") {
      toldRefused(called);
      return refreshRow(request);
    }
    learnRow(called.answer);
    refreshRow(into);
    notice(say.merged(request, into));
    close();
    go({ name: "request", id: into });
  };
  return (
    <PickerDialog
      title={say.mergeTitle(request)}
      hint={say.mergeHint}
      choices={alike.value && choices(alike.value, request)}
      none={say.mergeNone}
      send={say.mergeSend}
      onChoose={(choice) => void merge(choice)}
      onClose={close}
    >
      <p class="card-note">{say.mergeNote}</p>
    </PickerDialog>
  );
}

function choices(alike: readonly OpenRequest[], request: number): Choice[] {
  const known = new Set([request, ...alike.map(({ id }) => id)]);
  const others = inOrder([...queueRows.value.values()].filter((row) => isWaiting(row) && !known.has(row.id)));
  return [...alike.map((one) => choiceOf(one, one.same)), ...others.map((row) => choiceOf(row, false))];
}

type Asked = Pick<RequestRow, "id" | "text" | "region" | "channel" | "seller">;

function choiceOf({ id, text, region, channel, seller }: Asked, same: boolean): Choice {
  const say = answeringMessages(language.value);
  return {
    id: String(id),
    name: text ?? say.number(id),
    icon: same ? "check" : "ask",
    note: [same ? say.sameQuestion : "", say.number(id), seller?.name, region, channel]
      .filter(Boolean)
      .join(" · "),
  };
}
