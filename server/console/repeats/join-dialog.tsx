import type { JSX } from "preact";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { type Choice, PickerDialog } from "../routing/picker-dialog.tsx";
import { repeatsMessages } from "./repeats-messages.ts";
import { useRepeats } from "./use-repeats.ts";

type Given = { readonly id: number; readonly onJoined: () => void; readonly onClose: () => void };

/** Another group that asks the same, found by typing. */
export function JoinDialog({ id, onJoined, onClose }: Given): JSX.Element {
  const say = repeatsMessages(language.value);
  const { answering } = useRepeats();
  const others = answering.answer?.clusters.filter((one) => one.id !== id && one.questions > 0);
  const join = async (choice: Choice): Promise<void> => {
    onClose();
    const called = await deskCall(endpoints.joinClusters, {
      params: { cluster: id },
      body: { with: Number(choice.id) },
    });
    if (called.kind === "ok") notice(say.joinDone);
    else notice(whyNot(called, say.failed), "danger");
    onJoined();
  };
  return (
    <PickerDialog
      title={say.joinTitle}
      hint={say.joinFind}
      choices={
        others?.map(({ id: other, title, sellers, questions, searches }) => ({
          id: String(other),
          name: title ?? say.erased,
          icon: "ask",
          note: say.counted(sellers, questions, searches),
        })) ?? null
      }
      none={say.joinNone}
      send={say.doJoin}
      onChoose={(choice) => void join(choice)}
      onClose={onClose}
    />
  );
}
