import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { SkipReason } from "../../../core/contract/request-event.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { learnRow, refreshRow } from "../queue/queue-rows.ts";
import { go } from "../router/router.ts";
import { PickerDialog } from "./picker-dialog.tsx";
import { routingMessages } from "./routing-messages.ts";
import { toldRefused } from "./told-refused.ts";

/** Why a request is passed over; it is free again, and its course says so. */
export function SkipDialog({ request, onClose }: { request: number; onClose: () => void }): JSX.Element {
  const say = routingMessages(language.value);
  const skip = async (reason: SkipReason): Promise<void> => {
    const called = await deskCall(endpoints.skip, { params: { id: request }, body: { reason } });
    onClose();
    if (called.kind !== "ok") {
      toldRefused(called);
      return refreshRow(request);
    }
    learnRow(called.answer);
    notice(say.skipped(request));
    go({ name: "queue" });
  };
  return (
    <PickerDialog
      title={say.skipTitle(request)}
      hint={say.skipHint}
      choices={SkipReason.options.map((id) => ({ id, name: say[id], icon: "forward" as const, note: "" }))}
      none={say.noneFound}
      onChoose={({ id }) => void skip(SkipReason.parse(id))}
      onClose={onClose}
    />
  );
}
