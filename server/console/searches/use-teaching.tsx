import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { TuningDraft } from "../../../core/contract/search-quality-endpoints.ts";
import { leads } from "../account/leads.ts";
import { TeachDialog } from "./teach-dialog.tsx";
import { type Teaching, teachingOf } from "./teaching.ts";

/** Opens what search would be taught, for those who may teach it; for others there is nothing to open. */
export function useTeaching(
  me: Me,
  onSaved: () => void,
): { readonly onTeach: ((draft: TuningDraft) => void) | null; readonly dialog: JSX.Element | null } {
  const teaching = useSignal<Teaching | null>(null);
  if (!leads(me)) return { onTeach: null, dialog: null };
  const onTeach = (draft: TuningDraft): void => {
    teaching.value = teachingOf(draft);
  };
  const close = (): void => {
    teaching.value = null;
  };
  const dialog =
    teaching.value === null ? null : <TeachDialog start={teaching.value} onSaved={onSaved} onClose={close} />;
  return { onTeach, dialog };
}
