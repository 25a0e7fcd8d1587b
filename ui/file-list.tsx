import type { JSX } from "preact";
import type { AttachedFile } from "../core/contract/file.ts";
import type { Language } from "../core/language/define-messages.ts";
import { fileSize } from "../core/language/file-size.ts";
import { fileListMessages } from "./file-messages.ts";
import { Icon, type IconName } from "./icon.tsx";

type Given = {
  readonly files: readonly AttachedFile[];
  readonly language: Language;
  /** Address of a small picture; null where there is none (yet). */
  readonly thumb: (file: AttachedFile) => string | null;
  /** Draws the control that opens or saves a file around what it shows. */
  readonly control: (file: AttachedFile, shown: JSX.Element) => JSX.Element;
};

const icons = {
  image: "camera",
  pdf: "file",
  document: "file",
  slides: "page",
  sheet: "sheet",
  text: "selection",
} as const satisfies Record<AttachedFile["kind"], IconName>;

/** Files that came with a question or a message. */
export function FileList({ files, language, thumb, control }: Given): JSX.Element | null {
  const say = fileListMessages(language);
  if (files.length === 0) return null;
  return (
    <ul class="files" aria-label={say.files}>
      {files.map((file) => (
        <li key={file.id}>
          {control(file, <Shown file={file} language={language} picture={thumb(file)} />)}
        </li>
      ))}
    </ul>
  );
}

type ShownGiven = {
  readonly file: AttachedFile;
  readonly language: Language;
  readonly picture: string | null;
};

function Shown({ file, language, picture }: ShownGiven): JSX.Element {
  const say = fileListMessages(language);
  const size = fileSize(file.bytes, language);
  return (
    <>
      {picture === null ? (
        <span class="file-thumb">
          <Icon name={icons[file.kind]} />
        </span>
      ) : (
        <img class="file-thumb" src={picture} alt="" loading="lazy" decoding="async" />
      )}
      <span class="file-what">
        <span class="file-name">
          <span class="visually-hidden">{file.kind === "image" ? say.open : say.save} </span>
          {file.name}
        </span>
        <span class="file-size figures">{file.as === "screenshot" ? `${say.shot} · ${size}` : size}</span>
      </span>
    </>
  );
}
