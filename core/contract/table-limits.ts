/** Rows that a workbook carries: it is made in memory, and spreadsheets crawl with more. CSV carries any number. */
export const mostXlsxRows = 30_000;
