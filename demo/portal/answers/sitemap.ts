import type { Site } from "../site/load-site.ts";
import { privateSection } from "../site/may-read.ts";

/**
 * Flaw: the sitemap is made by a script that knows neither the archive nor the lessons, and still lists pages
 * that no link leads to.
 */
export function sitemap(site: Site, origin: string): string {
  const entries = [...site.pages.values()]
    .filter((page) => !page.notInSitemap && !forgotten.some((section) => page.path.startsWith(section)))
    .map((page) => `<url><loc>${origin}${page.path}</loc><lastmod>${page.updated}</lastmod></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}

const forgotten = [privateSection, "/archive/", "/learning/lessons/"];
