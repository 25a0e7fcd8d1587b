import type { JSX } from "preact";
import type { AttachedFile } from "../../../core/contract/file.ts";
import { FileList } from "../../../ui/file-list.tsx";
import { language } from "../platform/language.ts";
import { fileAddress } from "./file-address.ts";

/** Files of the question or of a message: pictures open beside the console, all others are saved. */
export function RequestFiles({ files }: { files: readonly AttachedFile[] | undefined }): JSX.Element {
  return (
    <FileList
      files={files ?? []}
      language={language.value}
      thumb={(file) => (file.kind === "image" ? fileAddress(file) : null)}
      control={(file, shown) => (
        <a
          class="file"
          href={fileAddress(file)}
          {...(file.kind === "image" ? { target: "_blank", rel: "noreferrer" } : { download: file.name })}
        >
          {shown}
        </a>
      )}
    />
  );
}
