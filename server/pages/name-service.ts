import type { Config } from "../../core/contract/config.ts";
import type { Language } from "../../core/language/define-messages.ts";

type Service = Config["service"];

/** The built page with the service's name as its title, and in each language for what the page itself titles. */
export function nameService(page: string, service: Service, language: Language): string {
  const names = Object.entries(service).map(
    ([its, name]) => `<meta name="application-name" lang="${its}" content="${escaped(name)}" />`,
  );
  const head = [`<title>${escaped(service[language])}</title>`, ...names].join("\n    ");
  return page
    .replace(/<title>[^<]*<\/title>/, () => head)
    .replace(/\b(?:ru|en)\.webmanifest\b/, () => `${language}.webmanifest`);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
