import { keptRecordPrefix } from "../../contract/kept-answer.ts";
import { viewSectionPath } from "../../contract/paths.ts";
import type { SectionRecord } from "../../contract/record.ts";
import { defineMessages } from "../../language/define-messages.ts";
import { languageOfText } from "../../language/language-of-text.ts";
import { plainAnswer } from "./plain-answer.ts";

export type ShownKept = {
  readonly id: string;
  readonly wordings: readonly string[];
  readonly text: string;
  /** In the order of their numbers. */
  readonly sources: readonly Pick<SectionRecord, "title" | "heading">[];
  /** Who finds it. */
  readonly readers: readonly string[];
  readonly changedAt: string;
  readonly confirmedAt: string;
  /** Origin of the server, which shows it. */
  readonly server: string;
};

const messages = defineMessages({
  path: { ru: "Ответы экспертов", en: "Experts' answers" },
  alsoAsked: { ru: "Так тоже спрашивают:", en: "Also asked as:" },
  sources: { ru: "Источники:", en: "Sources:" },
});

/** What a kept answer's record says without the names of what it rests on, which stand at its end. */
export function withoutNamedSources(text: string): string {
  const ends = (["ru", "en"] as const).map((language) =>
    text.lastIndexOf(`\n${messages(language).sources}\n`),
  );
  const end = Math.max(...ends);
  return end < 0 ? text : text.slice(0, end);
}

/** A kept answer as a record: with its sequence, audience and end it goes wherever a section of the portal goes. */
export function keptRecord(kept: ShownKept): SectionRecord {
  const { id, wordings, text, sources, readers, changedAt, confirmedAt, server } = kept;
  const [title = "", ...others] = wordings;
  const language = languageOfText(text);
  const say = messages(language);
  const named = sources.map(({ title: name, heading }, at) =>
    [`[${at + 1}]`, heading === undefined ? name : `${name} — ${heading}`].join(" "),
  );
  const record = `${keptRecordPrefix}${id}`;
  return {
    id: record,
    document: record,
    place: { kind: "heading", value: "" },
    address: new URL(viewSectionPath(record), server).href,
    aliases: [],
    path: [say.path],
    kind: "answer",
    language,
    title,
    text: [
      plainAnswer(text),
      ...(others.length === 0 ? [] : [say.alsoAsked, ...others]),
      ...(named.length === 0 ? [] : [say.sources, ...named]),
    ].join("\n"),
    changedAt,
    checkedAt: confirmedAt,
    audience: [...readers],
  };
}
