import type { Language } from "../../core/language/define-messages.ts";
import type { DueWords } from "../ask/due-words.ts";
import { notYetMessages } from "../ask/not-yet-messages.ts";
import type { Attachment } from "../ask/offer.ts";
import { paletteMessages } from "./palette-messages.ts";

type Given = {
  readonly text: string;
  /** What goes along unless the seller says otherwise. */
  readonly parts: readonly Attachment[];
  readonly online: boolean;
  readonly typicalMinutes: number | null;
  readonly answerWithinMinutes: number | null;
  /** When an answer is there at the latest. */
  readonly due?: DueWords | null;
  /** A customer's number stands in it. */
  readonly personal?: boolean;
  /** An own open question asks the same; `until` is when its answer is due. */
  readonly asked?: { readonly id: number; readonly until: string | null } | null;
  /** One may not ask yet; from this day on one may. */
  readonly notYet?: { readonly day: string | null } | null;
};

/** The words of the ask row: what will be asked, what goes along («страница · выделение · путь»), how long it usually takes. */
export function askRowWording(given: Given, language: Language): Record<"title" | "along" | "time", string> {
  if (given.notYet) return notYetWording(given.notYet.day, language);
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
    along: text ? alongOf(given, names, say) : say.askKinds,
    // That one has asked already needs the room of both.
    time: text && !given.asked ? timeOf(given, say) : "",
  };
}

function notYetWording(day: string | null, language: Language): ReturnType<typeof askRowWording> {
  const { title, row, rowFrom } = notYetMessages(language);
  return { title, along: day === null ? row : rowFrom(day), time: "" };
}

function alongOf(
  { parts, personal = false, asked = null }: Given,
  names: Record<Attachment, string>,
  say: ReturnType<typeof paletteMessages>,
): string {
  if (asked !== null) return say.askedAlready(asked.id, asked.until);
  return [...(personal ? [say.alongPersonal] : []), ...parts.map((part) => names[part])].join(" · ");
}

function timeOf(given: Given, say: ReturnType<typeof paletteMessages>): string {
  if (!given.online) return say.toQueue;
  if (given.due?.kind === "later") return say.answersBy(given.due.words);
  const notLater = given.due ? say.notLater(given.due.words) : "";
  if (given.typicalMinutes !== null) return say.usually(given.typicalMinutes) + notLater;
  return given.answerWithinMinutes === null ? "" : say.within(given.answerWithinMinutes) + notLater;
}
