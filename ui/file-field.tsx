import type { JSX, Ref } from "preact";
import { acceptedEndings } from "../core/contract/file-types.ts";

type Given = {
  readonly field: Ref<HTMLInputElement>;
  readonly onChoose: (files: readonly File[]) => void;
};

/** The browser's own chooser of files, opened by a button of ours. */
export function FileField({ field, onChoose }: Given): JSX.Element {
  return (
    <input
      ref={field}
      type="file"
      multiple
      hidden
      accept={acceptedEndings.join(",")}
      onChange={({ currentTarget }) => {
        onChoose([...(currentTarget.files ?? [])]);
        // The same file may be chosen again after it was removed.
        currentTarget.value = "";
      }}
    />
  );
}
