import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { explainAddress, sourceOf, type Explained, type KnownVisit } from "../crawl/explain-address.ts";
import { openState } from "../state/open-state.ts";
import type { VisitResult } from "../state/visit-result.ts";
import { describeProblem } from "./describe-problem.ts";
import { describeReason } from "./describe-reason.ts";
import { loadConfig } from "./load-config.ts";
import type { Terminal } from "./run-crawl.ts";

const messages = defineMessages({
  notAnAddress: {
    ru: (given: string) => `«${given}» — не адрес. Укажите его целиком, с http:// или https://`,
    en: (given: string) => `"${given}" is no address. Give it whole, with http:// or https://`,
  },
  noSource: {
    ru: (address: string) =>
      `${address} не принадлежит ни одному источнику. Добавьте его сервер в start или scope.origins`,
    en: (address: string) => `${address} belongs to no source. Add its server to start or to scope.origins`,
  },
  as: { ru: (name: string) => `Как «${name}»:`, en: (name: string) => `As "${name}":` },
  unknown: { ru: "раньше не встречался", en: "not met before" },
  known: {
    ru: (when: string, outcome: string) => `в последний раз ${when}: ${outcome}`,
    en: (when: string, outcome: string) => `last visit ${when}: ${outcome}`,
  },
  shown: { ru: "есть в индексе", en: "in the index" },
  goneSince: {
    ru: (when: string) => `портал говорит с ${when}, что страницы нет; через сутки она уйдёт из индекса`,
    en: (when: string) => `the portal says since ${when} that it is gone; a day later it leaves the index`,
  },
  notAsked: {
    ru: (why: string) => `не будет запрошен: ${why}`,
    en: (why: string) => `would not be asked for: ${why}`,
  },
  elsewhere: {
    ru: "не страница этого портала (другой сервер, картинка, архив)",
    en: "no page of this portal (another server, a picture, an archive)",
  },
  page: {
    ru: (title: string, count: number) => `страница «${title}», разделов ${count}:`,
    en: (title: string, count: number) => `the page "${title}", ${count} sections:`,
  },
  noindex: { ru: "страница просит её не индексировать", en: "the page asks not to be indexed" },
  redirect: { ru: (to: string) => `перенаправляет на ${to}`, en: (to: string) => `redirects to ${to}` },
  signIn: { ru: "просит войти: не для этой записи", en: "asks to sign in: not for this identity" },
  closed: {
    ru: (status: number) => `закрыт для этой записи (${status}): её группам не показывается`,
    en: (status: number) => `closed to this identity (${status}): not shown to its groups`,
  },
  gone: {
    ru: (status: string) => `страницы нет (${status})`,
    en: (status: string) => `there is no such page (${status})`,
  },
  soft: {
    ru: "портал отвечает 200, но так же, как на выдуманный адрес",
    en: "the portal answers 200, but the same as for a made-up address",
  },
  failed: { ru: (detail: string) => `не прочитан: ${detail}`, en: (detail: string) => `not read: ${detail}` },
});

const shownOfText = 120;

/** `explain ADDRESS --config FILE`: what would become of an address and why. @returns 0, or 2 where nothing can be told. */
export async function runExplain(file: string, given: string, terminal: Terminal): Promise<0 | 2> {
  const { out, err, language, environment, signal } = terminal;
  const say = messages(language);
  const loaded = await loadConfig(file, environment, language);
  const troubles = loaded.kind === "wrong" ? loaded.problems : [];
  const address = URL.parse(given);
  const isAddress = address !== null && /^https?:$/.test(address.protocol);
  const source =
    isAddress && loaded.kind === "ok" ? sourceOf(loaded.config.sources, address.href) : undefined;
  if (loaded.kind === "wrong" || !isAddress || !source) {
    err.write(`${[...troubles, isAddress ? say.noSource(given) : say.notAnAddress(given)][0] ?? ""}\n`);
    return 2;
  }
  const state = openState(loaded.config.data);
  try {
    const setting = { state, signal, now: () => new Date() };
    for (const one of await explainAddress(address.href, source, setting)) {
      out.write(`${describe(one, language).join("\n")}\n`);
    }
  } finally {
    state.close();
  }
  return 0;
}

function describe(explained: Explained, language: Language): string[] {
  const say = messages(language);
  return [
    say.as(explained.identity),
    ...knownLines(explained.known, language),
    ...nowLines(explained, language),
  ].map((line, at) => (at === 0 ? line : `  ${line}`));
}

function knownLines(known: KnownVisit | null, language: Language): string[] {
  const say = messages(language);
  if (known === null) return [say.unknown];
  const when = known.visitedAt.toISOString();
  const outcome = known.detail === null ? known.outcome : `${known.outcome} (${known.detail})`;
  return [
    say.known(when, outcome),
    ...(known.shown ? [say.shown] : []),
    ...(known.goneSince ? [say.goneSince(known.goneSince.toISOString())] : []),
  ];
}

function nowLines(explained: Explained, language: Language): string[] {
  const say = messages(language);
  switch (explained.kind) {
    case "closed-source":
      return [describeProblem(explained.problem, language)];
    case "not-asked":
      return [
        say.notAsked(explained.why === "elsewhere" ? say.elsewhere : describeReason(explained.why, language)),
      ];
    case "asked":
      return explained.title === null
        ? [describeResult(explained.result, language)]
        : [say.page(explained.title, explained.sections.length), ...sectionLines(explained)];
    default:
      return explained satisfies never;
  }
}

function sectionLines({ sections }: Extract<Explained, { kind: "asked" }>): string[] {
  return sections.map(({ place, heading, text }) => {
    const short = text.length > shownOfText ? `${text.slice(0, shownOfText)}…` : text;
    return `  [${place.kind} ${place.value}] ${heading ?? "—"}: ${short.replaceAll("\n", " ")}`;
  });
}

function describeResult(result: VisitResult, language: Language): string {
  const say = messages(language);
  switch (result.kind) {
    case "redirect":
      return say.redirect(result.to);
    case "skipped":
      return say.notAsked(describeReason(result.why, language));
    case "sign-in":
      return say.signIn;
    case "closed":
      return say.closed(result.status);
    case "gone":
      return result.status === "soft" ? say.soft : say.gone(String(result.status));
    case "failed":
      return say.failed(result.detail);
    case "page":
    case "unchanged":
      return say.noindex;
    default:
      return result satisfies never;
  }
}
