import type { BrokenLink } from "../../../core/contract/crawl-run.ts";

/** Broken links as rows for a spreadsheet, a page that holds one on each: what its owner needs to mend them. */
export function brokenLinksTable(
  links: readonly BrokenLink[],
  header: readonly [page: string, address: string, status: string],
): string {
  const rows = links.flatMap(({ address, status, pages }) =>
    (pages.length > 0 ? pages : [""]).map((page) => [page, address, status]),
  );
  return [header, ...rows].map((row) => row.map(cell).join("\t")).join("\n");
}

/** One line, and never a formula: an address is written by whoever wrote the page. */
function cell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
