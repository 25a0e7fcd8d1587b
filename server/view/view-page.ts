import { html } from "hono/html";
import type { SectionRecord } from "../../core/contract/record.ts";
import { viewSectionPath } from "../../core/contract/paths.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { PassageMarks } from "../../core/passage/mark-passage.ts";
import { placeAddress } from "../../core/passage/place-address.ts";
import { sourceAddress } from "../../core/passage/source-address.ts";
import { placeLabel } from "../../ui/place-label.ts";
import { page } from "../pages/page.ts";
import { drawMarks, drawPassage } from "./draw-passage.ts";
import { viewMessages } from "./view-messages.ts";

type Html = ReturnType<typeof html>;

export type View = {
  readonly section: SectionRecord;
  readonly marks: PassageMarks;
  /** Kept in the links to the other sections, so that its words are marked there too. */
  readonly query: string;
  readonly before: SectionRecord | undefined;
  readonly after: SectionRecord | undefined;
  /** Where the newest edition of the same document begins. */
  readonly newest: SectionRecord | undefined;
  /** Of an answer: the sections that it rests on, by their numbers. */
  readonly sources: readonly SectionRecord[];
  /** ISO date. */
  readonly today: string;
};

const wholeFile = { kind: "heading", value: "" } as const;
/** Kinds that a browser downloads. */
const files = new Set<SectionRecord["kind"]>(["document", "sheet", "slides", "text"]);

/** A section as we read it, with its passage marked, what stands around it, and the file itself. */
export function viewPage(language: Language, view: View): Html {
  const { section, marks } = view;
  const say = viewMessages(language);
  const { title, heading, text, path } = section;
  const isFile = files.has(section.kind);
  const label = placeLabel(section.place, section.kind, language);
  const passage = { text, marks: marks.text, place: marks.place };
  return page(
    language,
    heading === undefined ? title : `${heading} — ${title}`,
    html`<article class="view">
      ${path.length === 0 ? "" : html`<p class="quiet" lang="${lang(section)}">${path.join(" › ")}</p>`}
      <h1 lang="${lang(section)}">${drawMarks(title, whole(title), marks.title)}</h1>
      <p class="facts">
        ${[label, ...dates(section, language)].map((fact) => fact && html`<span>${fact}</span>`)}
      </p>
      ${notes(view, language)}
      <section class="card passage" lang="${lang(section)}">
        ${heading === undefined ? "" : html`<h2>${drawMarks(heading, whole(heading), marks.heading)}</h2>`}
        ${text.trim() === "" ? html`<p lang="${language}">${say.nothing}</p>` : drawPassage(passage, heading ?? say.table)}
      </section>
      ${isFile ? html`<p class="quiet">${say.nature}</p>` : ""}
      ${section.kind === "answer" ? cited(view, language) : original(section, isFile ? say.download : say.openThere)}
      ${others(view, language)}
    </article>`,
  );
}

const whole = (text: string) => ({ from: 0, to: text.length });
/** Content keeps its own language; where it is not known a reader's program guesses best by the letters. */
const lang = ({ language }: SectionRecord): string => language ?? "";

/** What may be wrong with the text, said before it. */
function notes({ section, newest, today, query }: View, language: Language): Html[] {
  const say = viewMessages(language);
  const { validFrom, validTo, newer, textQuality } = section;
  const said: (string | Html)[] = [];
  if (validTo !== undefined && validTo < today) said.push(say.over(day(validTo, language)));
  if (validFrom !== undefined && validFrom > today) said.push(say.coming(day(validFrom, language)));
  if (newer !== undefined) {
    const link = newest ? html`<a href="${viewAddress(newest, query)}">${say.newest}</a>` : "";
    said.push(html`${say.earlier} ${link}`);
  }
  if (textQuality === "poor") said.push(say.poor);
  return said.map((note) => html`<p class="note">${note}</p>`);
}

function original({ address, place, kind }: SectionRecord, name: string): Html | "" {
  const href = placeAddress(address, files.has(kind) ? wholeFile : place);
  // The portal need not learn from where its file was asked for.
  return href === null
    ? ""
    : html`<p><a class="button" href="${href}" rel="noreferrer" referrerpolicy="no-referrer">${name}</a></p>`;
}

/** What an answer rests on, each where it opens at its place. */
function cited({ sources }: View, language: Language): Html | "" {
  const say = viewMessages(language);
  if (sources.length === 0) return "";
  return html`<nav class="cited" aria-label="${say.sources}">
    <h2>${say.sources}</h2>
    <ol>
      ${sources.map(
        (source) =>
          html`<li lang="${lang(source)}">
            <a
              href="${sourceAddress({ ...source, record: source.id })}"
              rel="noreferrer"
              referrerpolicy="no-referrer"
              >${source.heading === undefined ? source.title : `${source.title} — ${source.heading}`}</a
            >
          </li>`,
      )}
    </ol>
  </nav>`;
}

function others({ before, after, query }: View, language: Language): Html | "" {
  const say = viewMessages(language);
  if (!before && !after) return "";
  const link = (to: SectionRecord | undefined, name: string, rel: "prev" | "next"): Html | "" =>
    to
      ? html`<a href="${viewAddress(to, query)}" rel="${rel}">
          <span class="quiet">${name}</span>
          <span lang="${lang(to)}">${nameOf(to, language)}</span>
        </a>`
      : "";
  return html`<nav class="turn" aria-label="${say.others}">
    ${link(before, say.before, "prev")} ${link(after, say.after, "next")}
  </nav>`;
}

function nameOf({ heading, place, kind }: SectionRecord, language: Language): string {
  return heading ?? placeLabel(place, kind, language) ?? viewMessages(language).start;
}

function viewAddress({ id }: SectionRecord, query: string): string {
  return viewSectionPath(id) + (query === "" ? "" : `?${new URLSearchParams({ q: query })}`);
}

function dates({ changedAt, checkedAt }: SectionRecord, language: Language): string[] {
  const say = viewMessages(language);
  if (checkedAt !== undefined) return [say.checked(day(checkedAt, language))];
  return changedAt === undefined ? [] : [say.changed(day(changedAt, language))];
}

const shape = { day: "2-digit", year: "numeric", timeZone: "UTC" } as const;
const days = {
  ru: new Intl.DateTimeFormat("ru-RU", { ...shape, month: "2-digit" }),
  en: new Intl.DateTimeFormat("en-GB", { ...shape, month: "short" }),
};

/** The day as the portal says it: the reader's zone is not known here. */
function day(instant: string, language: Language): string {
  return days[language].format(new Date(instant));
}
