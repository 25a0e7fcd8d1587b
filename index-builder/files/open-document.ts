import type { ReadableType } from "./child/child-request.ts";
import type { OpenFile } from "./open-file.ts";

/** Opens a document; the libraries behind a type are loaded when a file of it comes. */
export async function openDocument(bytes: Uint8Array, type: ReadableType): Promise<OpenFile> {
  switch (type) {
    case "pdf":
      return (await import("./pdf/open-pdf.ts")).openPdf(bytes);
    case "docx":
      return (await import("./docx/open-docx.ts")).openDocx(bytes);
    case "xlsx":
      return (await import("./xlsx/open-xlsx.ts")).openXlsx(bytes);
    case "pptx":
      return (await import("./pptx/open-pptx.ts")).openPptx(bytes);
    case "text":
      return (await import("./text/open-text.ts")).openText(bytes);
    case "csv":
      return (await import("./text/open-csv.ts")).openCsv(bytes);
    case "markdown":
      return (await import("./text/open-markdown.ts")).openMarkdown(bytes);
    case "subtitles":
      return (await import("./text/open-subtitles.ts")).openSubtitles(bytes);
  }
}
