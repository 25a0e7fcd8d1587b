import type { JSX } from "preact";
import type { DocumentKind } from "../core/contract/record.ts";
import { defineMessages, type Language } from "../core/language/define-messages.ts";
import { Icon, type IconName } from "./icon.tsx";

const icons: Record<DocumentKind, { icon: IconName; colour: string }> = {
  page: { icon: "page", colour: "var(--kind-page)" },
  pdf: { icon: "file", colour: "var(--kind-pdf)" },
  document: { icon: "file", colour: "var(--kind-page)" },
  sheet: { icon: "sheet", colour: "var(--kind-sheet)" },
  slides: { icon: "video", colour: "var(--kind-sheet)" },
  text: { icon: "file", colour: "var(--kind-page)" },
  video: { icon: "video", colour: "var(--kind-video)" },
  audio: { icon: "video", colour: "var(--kind-video)" },
  answer: { icon: "answer", colour: "var(--kind-answer)" },
};

const kindMessages = defineMessages({
  page: { ru: "Страницы", en: "Pages" },
  pdf: { ru: "PDF", en: "PDF" },
  document: { ru: "Документы", en: "Documents" },
  sheet: { ru: "Таблицы", en: "Sheets" },
  slides: { ru: "Слайды", en: "Slides" },
  text: { ru: "Тексты", en: "Texts" },
  video: { ru: "Видео", en: "Video" },
  audio: { ru: "Звук", en: "Audio" },
  answer: { ru: "Ответы", en: "Answers" },
});

/** The colour tells the kind at a glance; the word stands beside it or in the place's label. */
export function KindIcon({ kind, size = 18 }: { kind: DocumentKind; size?: number }): JSX.Element {
  const { icon, colour } = icons[kind];
  return (
    <span class="kind-icon" style={{ color: colour }}>
      <Icon name={icon} size={size} />
    </span>
  );
}

/** The kind's name as a filter shows it, in the plural. */
export function kindName(kind: DocumentKind, language: Language): string {
  return kindMessages(language)[kind];
}
