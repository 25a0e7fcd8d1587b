import { defineMessages, type Language } from "../../core/language/define-messages.ts";
import { plural } from "../../core/language/plural.ts";
import type { CrawlProblem } from "../crawl/problem.ts";
import { describeFailure } from "./describe-failure.ts";

const allowCommand = "npm run crawl -- --config FILE --allow";

const messages = defineMessages({
  unreachable: {
    ru: (address: string, why: string, detail: string) =>
      `портал ${address} недоступен: ${why} (${detail}). Проверьте адрес в «start», сеть и что портал работает`,
    en: (address: string, why: string, detail: string) =>
      `the portal ${address} cannot be reached: ${why} (${detail}). Check the address in "start", the network, and that the portal runs`,
  },
  certificate: {
    ru: (address: string, detail: string) =>
      `сертификату портала ${address} нельзя доверять (${detail}). Укажите корневой сертификат компании в переменной NODE_EXTRA_CA_CERTS`,
    en: (address: string, detail: string) =>
      `the certificate of ${address} cannot be trusted (${detail}). Name the company's root certificate in the variable NODE_EXTRA_CA_CERTS`,
  },
  timeout: {
    ru: (address: string) =>
      `портал ${address} не ответил вовремя. Проверьте, что он работает, или увеличьте timeoutSeconds`,
    en: (address: string) =>
      `the portal ${address} did not answer in time. Check that it runs, or raise timeoutSeconds`,
  },
  robotsUnavailable: {
    ru: (address: string, detail: string) =>
      `${address} отвечает ошибкой (${detail}), а без него неизвестно, что обходить можно. Почините его или поставьте источнику robots: { ignore: "причина" }`,
    en: (address: string, detail: string) =>
      `${address} answers with an error (${detail}), and without it nobody can tell what may be crawled. Mend it, or set robots: { ignore: "reason" } for the source`,
  },
  robotsForbidsAll: {
    ru: (address: string) =>
      `robots.txt запрещает обход ${address}. Разрешите его для нашего агента (userAgent) или поставьте источнику robots: { ignore: "причина" }`,
    en: (address: string) =>
      `robots.txt forbids crawling ${address}. Allow it for our agent (userAgent), or set robots: { ignore: "reason" } for the source`,
  },
  signInRefused: {
    ru: (who: string, address: string, status: number) =>
      `вход «${who}» не удался: ${address} отвечает ${status}. Проверьте имя, пароль или заголовок в signIn`,
    en: (who: string, address: string, status: number) =>
      `identity "${who}" cannot sign in: ${address} answers ${status}. Check the name, password or header in signIn`,
  },
  noForm: {
    ru: (who: string, address: string, fields: string) =>
      `вход «${who}» не удался: на странице ${address} нет формы с полями ${fields}. Проверьте signIn.page и имена в signIn.fields`,
    en: (who: string, address: string, fields: string) =>
      `identity "${who}" cannot sign in: ${address} has no form with the fields ${fields}. Check signIn.page and the names in signIn.fields`,
  },
  noToken: {
    ru: (who: string, address: string, detail: string) =>
      `вход «${who}» не удался: ${address} не дал токен (${detail}). Проверьте tokenAddress, clientId, clientSecret и scope`,
    en: (who: string, address: string, detail: string) =>
      `identity "${who}" cannot sign in: ${address} gave no token (${detail}). Check tokenAddress, clientId, clientSecret and scope`,
  },
  probeMissing: {
    ru: (who: string, address: string, text: string) =>
      `вход «${who}» не удался: на странице ${address} нет текста «${text}». Чаще всего неверен пароль или истекли cookie либо токен; если они верны, проверьте signIn.probe`,
    en: (who: string, address: string, text: string) =>
      `identity "${who}" cannot sign in: ${address} does not show the text "${text}". Mostly the password is wrong, or cookie or token have run out; if they are right, check signIn.probe`,
  },
  noBrowserLibrary: {
    ru: (library: string) =>
      `источнику нужен браузер (rendering: "browser"), а библиотека ${library} не установлена. Установите её: npm install --include=optional`,
    en: (library: string) =>
      `the source needs a browser (rendering: "browser"), and the library ${library} is not installed. Install it: npm install --include=optional`,
  },
  noBrowserProgram: {
    ru: (program: string) =>
      `источнику нужен браузер (rendering: "browser"), а программы ${program} нет. Установите Chromium (Debian: apt-get install chromium) или укажите путь в browser.executable либо в переменной CHROMIUM`,
    en: (program: string) =>
      `the source needs a browser (rendering: "browser"), and there is no program ${program}. Install Chromium (Debian: apt-get install chromium), or name its path in browser.executable or the variable CHROMIUM`,
  },
  noBrowserStart: {
    ru: (detail: string) =>
      `браузер для источника не запустился (${detail}). Проверьте browser.executable; в контейнере без песочницы Chromium помогает browser.sandbox: false`,
    en: (detail: string) =>
      `the browser for the source did not start (${detail}). Check browser.executable; in a container without Chromium's sandbox set browser.sandbox: false`,
  },
  sessionLost: {
    ru: (who: string) =>
      `портал несколько раз завершил сеанс «${who}», обход не закончен; прежнее содержание осталось. Проверьте, не входит ли кто-то под той же записью`,
    en: (who: string) =>
      `the portal ended the session of "${who}" several times and the crawl is unfinished; earlier content stays. Check whether somebody else signs in with that account`,
  },
  noPage: {
    ru: "ни одной страницы не найдено. Проверьте start, scope.include и scope.exclude",
    en: "not one page was found. Check start, scope.include and scope.exclude",
  },
  sitemap: {
    ru: (address: string) => `карту сайта ${address} прочитать не удалось; страницы только из неё не найдены`,
    en: (address: string) => `the sitemap ${address} could not be read; pages that only it names are missing`,
  },
  selector: {
    ru: (selector: string, detail: string) =>
      `селектор «${selector}» не читается (${detail}). Исправьте его в selectors или fields источника`,
    en: (selector: string, detail: string) =>
      `the selector "${selector}" cannot be read (${detail}). Mend it in the source's selectors or fields`,
  },
  pagesFailed: {
    ru: (count: number, example: string, detail: string) =>
      `${count} ${plural("ru", count, { one: "страница не прочитана", few: "страницы не прочитаны", many: "страниц не прочитано" })}, например ${example} (${detail}); прежнее содержание этих страниц осталось`,
    en: (count: number, example: string, detail: string) =>
      `${count} ${plural("en", count, { one: "page", other: "pages" })} could not be read, such as ${example} (${detail}); what was known of them stays`,
  },
  pagesEmpty: {
    ru: (count: number) =>
      `портал отвечает пустыми страницами (${count}); прежнее содержание осталось. Откройте его в браузере и проверьте, что он работает`,
    en: (count: number) =>
      `the portal answers with empty pages (${count}); what was known of them stays. Open it in a browser and check that it works`,
  },
  notWritable: {
    ru: (folder: string, detail: string) =>
      `в папку ${folder} нельзя писать (${detail}). Дайте права или укажите другую в «data»`,
    en: (folder: string, detail: string) =>
      `the folder ${folder} cannot be written (${detail}). Grant the right, or name another one in "data"`,
  },
  alreadyRunning: {
    ru: (folder: string) =>
      `в папку ${folder} уже пишет другой обход. Дождитесь его или остановите; для второго обхода нужна своя «data»`,
    en: (folder: string) =>
      `another crawl writes into ${folder}. Wait for it or stop it; a second crawl needs a "data" of its own`,
  },
  heldDocuments: {
    ru: (gone: number, of: number, examples: string) =>
      `из индекса исчезло бы ${gone} из ${of} ${plural("ru", of, { one: "документа", few: "документов", many: "документов" })}, например ${examples}. Прежний выпуск остаётся. Если так и должно быть: ${allowCommand}`,
    en: (gone: number, of: number, examples: string) =>
      `${gone} of ${of} documents would vanish from the index, such as ${examples}. The earlier release stays. If that is right: ${allowCommand}`,
  },
  heldSections: {
    ru: (gone: number, of: number) =>
      `из индекса исчезло бы ${gone} из ${of} ${plural("ru", of, { one: "раздела", few: "разделов", many: "разделов" })}, хотя документы на месте. Прежний выпуск остаётся. Если так и должно быть: ${allowCommand}`,
    en: (gone: number, of: number) =>
      `${gone} of ${of} sections would vanish from the index, though the documents are there. The earlier release stays. If that is right: ${allowCommand}`,
  },
  nothing: {
    ru: "публиковать нечего: индекс вышел бы пустым. Прежний выпуск остаётся",
    en: "there is nothing to publish: the index would be empty. The earlier release stays",
  },
  interrupted: {
    ru: "обход прерван, выпуск не опубликован; прежний остаётся",
    en: "the crawl was interrupted and nothing published; the earlier release stays",
  },
});

/** What went wrong and how to mend it, in one sentence or two; the source's name is left to the caller. */
export function describeProblem(problem: CrawlProblem, language: Language): string {
  const say = messages(language);
  switch (problem.kind) {
    case "unreachable":
      return describeUnreachable(problem, language);
    case "robots-unavailable":
      return say.robotsUnavailable(problem.address, problem.detail);
    case "robots-forbids-all":
      return say.robotsForbidsAll(problem.address);
    case "sign-in-refused":
      return say.signInRefused(problem.identity, problem.address, problem.status);
    case "no-form":
      return say.noForm(problem.identity, problem.address, problem.fields.join(", "));
    case "no-token":
      return say.noToken(problem.identity, problem.address, problem.detail);
    case "probe-missing":
      return say.probeMissing(problem.identity, problem.address, problem.text);
    case "no-browser":
      return describeNoBrowser(problem, language);
    case "session-lost":
      return say.sessionLost(problem.identity);
    case "no-page-in-scope":
      return say.noPage;
    case "sitemap-unread":
      return say.sitemap(problem.address);
    case "selector":
      return say.selector(problem.selector, problem.detail);
    case "pages-failed":
      return say.pagesFailed(problem.count, problem.example, problem.detail);
    case "pages-empty":
      return say.pagesEmpty(problem.count);
    case "data-not-writable":
      return say.notWritable(problem.folder, problem.detail);
    case "already-running":
      return say.alreadyRunning(problem.folder);
    case "held":
      return problem.losses
        .map((loss) =>
          loss.kind === "documents"
            ? `${loss.source}: ${say.heldDocuments(loss.gone, loss.of, loss.examples.join(", "))}`
            : say.heldSections(loss.gone, loss.of),
        )
        .join("; ");
    case "nothing-to-publish":
      return say.nothing;
    case "interrupted":
      return say.interrupted;
    default:
      return problem satisfies never;
  }
}

function describeNoBrowser(
  { why, detail }: Extract<CrawlProblem, { kind: "no-browser" }>,
  language: Language,
): string {
  const say = messages(language);
  if (why === "library") return say.noBrowserLibrary(detail);
  return why === "program" ? say.noBrowserProgram(detail) : say.noBrowserStart(detail);
}

function describeUnreachable(
  { address, why, detail }: Extract<CrawlProblem, { kind: "unreachable" }>,
  language: Language,
): string {
  const say = messages(language);
  if (why === "certificate") return say.certificate(address, detail);
  return why === "timeout"
    ? say.timeout(address)
    : say.unreachable(address, describeFailure(why, language), detail);
}
