import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { declareSize, sheet, sheetXml, wordDocument, workbook } from "../../fixtures/files/make-office.ts";
import { page, pdfOf, repeated } from "../../fixtures/files/make-pdf.ts";
import { fileType, type FileType } from "../../../index-builder/files/file-type.ts";
import { defaultFileLimits, readFile, type FileLimits } from "../../../index-builder/files/read-file.ts";

const text = (content: string) => new TextEncoder().encode(content);
const read = (bytes: Uint8Array, type: FileType, limits: Partial<FileLimits> = {}) =>
  readFile(bytes, type, { ...defaultFileLimits, ...limits }, new AbortController().signal);
const whyOf = async (bytes: Uint8Array, type: FileType, limits: Partial<FileLimits> = {}) => {
  const got = await read(bytes, type, limits);
  return got.kind === "unread" ? got.why : "read";
};
const note = text("Памятка продавцу");

/** On a machine that is busy with other things, and with the start of a process. */
const longestMs = (seconds: number): number => seconds * 4_000 + 3_000;

describe("an archive cannot make the reader unpack more than it may", () => {
  test("declared sizes over 200 to 1 are refused unopened", async () => {
    const bomb = workbook({ "xl/worksheets/sheet1.xml": new Uint8Array(40_000_000) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await whyOf(bomb, "xlsx")).toBe("too-large");
  });

  test("a declared total over 200 MB is refused unopened", async () => {
    const half = noise(150_000);
    const entries = Array.from({ length: 30 }, (_, at) => [`word/media/${at}.xml`, half] as const);
    const bytes = zipSync({ "word/document.xml": note, ...Object.fromEntries(entries) });
    for (let at = 0; at < 30; at += 1) declareSize(bytes, `word/media/${at}.xml`, 9_000_000);
    expect(await whyOf(bytes, "docx")).toBe("too-large");
  });

  test("ten thousand entries and one are refused unopened", async () => {
    const entries = Array.from({ length: 10_001 }, (_, at) => [`word/${at}.xml`, new Uint8Array(0)] as const);
    expect(await whyOf(zipSync(Object.fromEntries(entries), { level: 0 }), "docx")).toBe("too-large");
  });

  test("a size that lies is found while unpacking", async () => {
    const bytes = workbook({ "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) });
    declareSize(bytes, "xl/worksheets/sheet1.xml", 1_000);
    expect(await whyOf(bytes, "xlsx")).toBe("too-large");
  });

  test("an archive inside is never opened", async () => {
    const inner = zipSync({ "word/document.xml": new Uint8Array(90_000_000) });
    const bytes = workbook({
      "xl/embeddings/inner.docx": inner,
      "xl/worksheets/sheet1.xml": sheet("Казань"),
    });
    expect(await read(bytes, "xlsx")).toMatchObject({ kind: "read", leftOut: 0 });
  });
});

describe("entities reach no file and multiply nothing", () => {
  const laughs = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join("");
  const doctype = `<!DOCTYPE x [<!ENTITY l0 "ха"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]>`;

  test.each(["&file;", "&l12;"])("%s in a sheet stays as it is written", async (entity) => {
    const bytes = workbook({ "xl/worksheets/sheet1.xml": text(doctype + sheetXml(`Полис ${entity} готов`)) });
    const got = await read(bytes, "xlsx");
    expect(JSON.stringify(got)).toContain("Полис");
    expect(JSON.stringify(got)).not.toMatch(/root:|хаха/);
  });

  test.each(["&file;", "&l12;"])("%s in a document is no text", async (entity) => {
    const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${entity}</w:t></w:r></w:p></w:body></w:document>`;
    const got = await read(wordDocument(doctype + body), "docx");
    expect(JSON.stringify(got)).not.toMatch(/root:|хаха/);
  });
});

const bomb = repeated("0 0 m 1 1 l S ", 600);

describe("a PDF cannot take more than its share", () => {
  test("1.2 MB that unpack to 600 MB end within the limits, the page before is kept", async () => {
    const bytes = pdfOf([page("Page before"), bomb]);
    expect(bytes.byteLength).toBeLessThan(1_300_000);
    const began = performance.now();
    const got = await read(bytes, "pdf", { seconds: 3 });
    expect(performance.now() - began).toBeLessThan(longestMs(3));
    expect(got).toMatchObject({ kind: "read", leftOut: 1 });
    expect(JSON.stringify(got)).toContain("Page before");
  });

  test("one that is all bomb is too large or too slow, and the next file still reads", async () => {
    const bytes = pdfOf([bomb]);
    expect(await whyOf(bytes, "pdf", { seconds: 3 })).toMatch(/^too-(?:large|slow)$/);
    expect(await whyOf(note, "text")).toBe("read");
  });

  test("time runs out between two pages: those before are kept, the child is gone", async () => {
    const slow = repeated("BT /F1 9 Tf (abc) Tj ET\n", 4);
    const began = performance.now();
    const got = await read(pdfOf([page("x"), page("y"), slow, slow, slow, slow, slow, slow]), "pdf", {
      seconds: 1,
    });
    expect(performance.now() - began).toBeLessThan(longestMs(1));
    expect(got).toMatchObject({ kind: "read" });
    expect(got.kind === "read" && got.leftOut).toBeGreaterThan(0);
    expect(await whyOf(note, "text")).toBe("read");
  });

  const pages = process.env["COUNTS"] === "full" ? 10_000 : 500;
  test(`${pages} pages are read to the last`, { timeout: 150_000 }, async () => {
    const got = await read(pdfOf(Array.from({ length: pages }, (_, at) => page(`List ${at + 1}`))), "pdf");
    expect(got.kind === "read" && got.content.parts.length).toBe(pages);
    expect(got.kind === "read" && got.content.parts.at(-1)?.place).toEqual({ kind: "page", value: pages });
  });
});

test("a document that is small and unpacks within the rules, yet fills all memory, ends within the limits", async () => {
  const paragraphs = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(290_000);
  const bytes = wordDocument(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  );
  expect(bytes.byteLength).toBeLessThan(100_000);
  const began = performance.now();
  expect(await whyOf(bytes, "docx", { memoryMb: 128, seconds: 5 })).toMatch(/^too-(?:large|slow)$/);
  expect(performance.now() - began).toBeLessThan(longestMs(5));
  expect(await whyOf(note, "text")).toBe("read");
});

describe("whatever is broken is told, never thrown", () => {
  test("no bytes are an empty file of any type", async () => {
    for (const type of ["pdf", "docx", "text", "doc"] as const) {
      expect(await whyOf(new Uint8Array(0), type)).toBe("empty");
    }
  });

  test("spaces are an empty text", async () => expect(await whyOf(text(" \n\n "), "text")).toBe("empty"));

  const folder = join(import.meta.dirname, "../../fixtures/files");
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .filter((file) => !file.endsWith(".json"));

  const shares = process.env["COUNTS"] === "full" ? [0.1, 0.5, 0.9, 0.99] : [0.9];

  test(
    "every golden file cut off anywhere, or with a byte changed, gets an answer",
    { timeout: 120_000 },
    async () => {
      for (const file of files) {
        const bytes = readFileSync(file);
        const type = fileType(bytes, "", `https://portal.example/${file.split("/").at(-1)}`);
        if (!type) continue;
        for (const share of shares) {
          const at = Math.floor(bytes.byteLength * share);
          expect(["read", "unread"]).toContain((await read(bytes.subarray(0, at), type)).kind);
          const changed = Uint8Array.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ 0xff;
          expect(["read", "unread"]).toContain((await read(changed, type)).kind);
        }
      }
    },
  );

  test("random bytes of any type get an answer", async () => {
    for (const type of [
      "pdf",
      "docx",
      "xlsx",
      "pptx",
      "doc",
      "text",
      "csv",
      "markdown",
      "subtitles",
    ] as const) {
      expect(["read", "unread"]).toContain((await read(noise(20_000), type)).kind);
    }
  });
});

describe("the child serves and goes", () => {
  test("a signal ends a file at once, and the next one reads", async () => {
    const stop = new AbortController();
    const slow = pdfOf([bomb]);
    const reading = readFile(slow, "pdf", defaultFileLimits, stop.signal);
    setTimeout(() => stop.abort(new Error("crawl stopped")), 300);
    const began = performance.now();
    await expect(reading).rejects.toThrow("crawl stopped");
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(await whyOf(note, "text")).toBe("read");
  });

  test("a signal that is over already reads nothing", async () => {
    const over = AbortSignal.abort(new Error("crawl stopped"));
    await expect(readFile(note, "text", defaultFileLimits, over)).rejects.toThrow("crawl stopped");
  });

  test("more files at a time than children get each its own answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => read(text(`Памятка ${at}`), at % 2 ? "text" : "markdown")),
    );
    expect(answers.map((got) => got.kind === "read" && got.content.title)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Памятка ${at}`),
    );
  });

  test("without prlimit it reads under V8's limit, and says once what is missing", async () => {
    const warnings: string[] = [];
    process.on("warning", ({ message }) => warnings.push(message));
    vi.stubEnv("PATH", "");
    // Other limits need other children.
    expect(await whyOf(note, "text", { memoryMb: 301 })).toBe("read");
    expect(await whyOf(note, "text", { memoryMb: 302 })).toBe("read");
    vi.unstubAllEnvs();
    expect(warnings.filter((message) => message.includes("prlimit"))).toHaveLength(1);
  });

  test("a memory in which Node cannot start is an error that says so", async () => {
    await expect(read(note, "text", { memoryMb: -500 })).rejects.toThrow(/does not start/);
  });
});

/** Bytes that nothing packs, the same in every run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}
