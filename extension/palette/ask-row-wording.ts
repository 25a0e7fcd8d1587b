import type { Language } from "../../core/language/define-messages.ts";
import type { Attachment } from "../ask/offer.ts";
import { paletteMessages } from "./palette-messages.ts";

type Given = {
  readonly text: string;
  /** What goes along unless the seller says otherwise. */
  readonly parts: readonly Attachment[];
  readonly online: boolean;
  readonly typicalMinutes: number | null;
  readonly answerWithinMinutes: number | null;
};

/** The words of the ask row: what will be asked, what goes along («страница · выделение · путь»), how long it usually takes. */
export function askRowWording(given: Given, language: Language): Record<"title" | "along" | "time", string> {
  const say = paletteMessages(language);
  const text = given.text.trim();
  const names = {
    page: say.alongPage,
    selection: say.alongSelection,
    trail: say.alongTrail,
    site: say.alongSite,
  };
  return {
    title: text ? say.askMeAbout(text) : say.askMe,
    along: text ? given.parts.map((part) => names[part]).join(" · ") : say.askKinds,
    time: text ? timeOf(given, say) : "",
  };
}

function timeOf(given: Given, say: ReturnType<typeof paletteMessages>): string {
  if (!given.online) return say.toQueue;
  if (given.typicalMinutes !== null) return say.usually(given.typicalMinutes);
  return given.answerWithinMinutes === null ? "" : say.within(given.answerWithinMinutes);
}
