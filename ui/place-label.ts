import type { DocumentKind, Place } from "../core/contract/record.ts";
import { defineMessages, type Language } from "../core/language/define-messages.ts";
import { timecode } from "./time.ts";

const messages = defineMessages({
  page: { ru: (page: number) => `PDF · стр. ${page}`, en: (page: number) => `PDF · p. ${page}` },
  slide: { ru: (slide: number) => `PPTX · слайд ${slide}`, en: (slide: number) => `PPTX · slide ${slide}` },
  sheet: {
    ru: (sheet: string) => `XLSX · лист «${sheet}»`,
    en: (sheet: string) => `XLSX · sheet “${sheet}”`,
  },
  video: { ru: (at: string) => `Видео · ${at}`, en: (at: string) => `Video · ${at}` },
  audio: { ru: (at: string) => `Звук · ${at}`, en: (at: string) => `Audio · ${at}` },
});

/** The badge beside a title that names the place; null for a heading, which is shown in words. */
export function placeLabel(place: Place, kind: DocumentKind, language: Language): string | null {
  const say = messages(language);
  switch (place.kind) {
    case "heading":
      return null;
    case "page":
      return kind === "slides" ? say.slide(place.value) : say.page(place.value);
    case "sheet":
      return say.sheet(place.value);
    case "second":
      return kind === "audio" ? say.audio(timecode(place.value)) : say.video(timecode(place.value));
  }
}
