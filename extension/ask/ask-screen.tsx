import type { ComponentProps, JSX } from "preact";
import { AskForm } from "./ask-form.tsx";
import { NotYet } from "./not-yet.tsx";
import { useNotYet } from "./use-not-yet.ts";

/** The form, or why there is none yet. */
export function AskScreen(given: ComponentProps<typeof AskForm>): JSX.Element {
  const notYet = useNotYet();
  return notYet === null ? <AskForm {...given} /> : <NotYet day={notYet.day} />;
}
