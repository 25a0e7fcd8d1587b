import type { RepeatCause, RepeatRow } from "../../../core/contract/cluster.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { notice } from "../frame/notice.tsx";
import { deskCall } from "../platform/desk-call.ts";
import { language } from "../platform/language.ts";
import { whyNot } from "../platform/why-not.ts";
import { repeatsMessages } from "./repeats-messages.ts";

type Wanted = { readonly cause: RepeatCause; readonly record: string | null };

/** Does what is wanted about a group of questions and tells it, with the way back. `changed` reads what is shown anew. */
export async function acceptRepeat(
  { id }: Pick<RepeatRow, "id">,
  { cause, record }: Wanted,
  changed: () => void,
): Promise<void> {
  const say = repeatsMessages(language.value);
  const body = { cause, ...(record === null ? {} : { record }) };
  const called = await deskCall(endpoints.acceptCluster, { params: { cluster: id }, body });
  if (called.kind !== "ok") {
    notice(whyNot(called, say.failed), "danger");
    return;
  }
  notice(cause === "raise" ? say.accepted : say.acceptedTask, "ok", {
    word: say.undo,
    run: () => void undoRepeat({ id }, changed),
  });
  changed();
}

/** Takes back what was done. */
export async function undoRepeat({ id }: Pick<RepeatRow, "id">, changed: () => void): Promise<void> {
  const say = repeatsMessages(language.value);
  const called = await deskCall(endpoints.undoCluster, { params: { cluster: id } });
  if (called.kind === "ok") notice(say.undoneTold);
  else notice(whyNot(called, say.failed), "danger");
  changed();
}
