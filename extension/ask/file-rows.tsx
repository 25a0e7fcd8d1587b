import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { useDroppedFiles } from "../../ui/use-dropped-files.ts";
import { useApp } from "../palette/app-context.ts";
import { ChosenFiles } from "./chosen-files.tsx";
import { FileField } from "../../ui/file-field.tsx";
import { filesMessages } from "./files-messages.ts";
import type { UsedFiles } from "./use-files.ts";

/** Files that go along: how to add them, and those that were. */
export function FileRows({ files }: { files: UsedFiles }): JSX.Element {
  const { language } = useApp();
  const say = filesMessages(language);
  const field = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles(files.add);
  if (!files.mayAttach) return <ChosenFiles files={files} />;
  return (
    <div class={over ? "along-files along-over" : "along-files"}>
      <div class="attachment">
        <span class="attachment-label along-label">
          <Icon name="clip" />
          <span class="attachment-name">{say.files}</span>
          <span class="attachment-what">
            {over ? say.drop : files.chosen.length === 0 ? say.hint : `${files.chosen.length}`}
          </span>
        </span>
        <button
          type="button"
          class="link-button"
          aria-label={files.chosen.length === 0 ? say.chooseLong : say.more}
          onClick={() => field.current?.click()}
        >
          {files.chosen.length === 0 ? say.choose : say.more}
        </button>
        <FileField field={field} onChoose={files.add} />
      </div>
      <ChosenFiles files={files} />
    </div>
  );
}
