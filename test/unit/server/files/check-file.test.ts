import { expect, test } from "vitest";
import { checkFile } from "../../../../server/files/check-file.ts";
import {
  bomb,
  gif,
  html,
  jpeg,
  join,
  office,
  pdf,
  png,
  program,
  svg,
  text,
  webp,
  windowsText,
} from "./sample-files.ts";

const utf16 = Uint8Array.of(0xff, 0xfe, ...Buffer.from("Полис\n", "utf16le"));

test.each([
  ["снимок.png", png(), "png"],
  ["скан.jpg", jpeg(), "jpeg"],
  ["кнопка.gif", gif(), "gif"],
  ["баннер.webp", webp(), "webp"],
  ["правила.pdf", pdf(), "pdf"],
  ["договор.docx", office("docx"), "docx"],
  ["тарифы.xlsx", office("xlsx"), "xlsx"],
  ["обучение.pptx", office("pptx"), "pptx"],
  ["ошибка.txt", text, "txt"],
  ["журнал.log", text, "txt"],
  ["выгрузка.csv", windowsText, "csv"],
  ["выгрузка.csv", utf16, "csv"],
  // The content decides: a browser pastes every picture as image.png.
  ["image.png", jpeg(), "jpeg"],
  ["без имени", png(), "png"],
])("%s is taken for what it holds", async (name, bytes, type) => {
  expect(await checkFile(bytes, name)).toMatchObject({ kind: "fine", type });
});

test.each([
  ["a page that calls itself a picture", "снимок.png", html, "type"],
  ["a page", "форма.html", html, "type"],
  ["a drawing with a program", "логотип.svg", svg, "type"],
  ["a drawing that calls itself a picture", "логотип.png", svg, "type"],
  [
    "a drawing that calls itself a text",
    "логотип.txt",
    join(new TextEncoder().encode('<?xml version="1.0"?>'), svg),
    "type",
  ],
  ["a program that calls itself a document", "счёт.pdf", program, "type"],
  ["bytes that call themselves a text", "заметка.txt", Uint8Array.of(1, 2, 3, 0, 255), "type"],
  [
    "random letters of an old coding",
    "заметка.txt",
    Uint8Array.from({ length: 60 }, (_, at) => 0x80 + at),
    "type",
  ],
  ["a plain archive", "всё.zip", office("docx").subarray(0, 40), "type"],
  ["an archive with a page before it", "всё.docx", join(html, office("docx")), "type"],
  ["an archive with a page behind it", "всё.docx", join(office("docx"), html), "type"],
  ["a document of two kinds", "всё.docx", office("docx", { "xl/workbook.xml": text }), "type"],
  ["a document with macros", "смета.xlsx", office("xlsx", { "xl/vbaProject.bin": program }), "macros"],
  ["a document that unpacks into gigabytes", "смета.xlsx", bomb(), "bomb"],
  ["a picture of four billion pixels", "снимок.png", png(65_535, 65_535), "bomb"],
  ["half a picture", "снимок.png", png().subarray(0, 50), "damaged"],
  ["half a photo", "скан.jpg", jpeg().subarray(0, 40), "damaged"],
  ["a picture of no width", "снимок.png", png(0, 5), "damaged"],
  ["half a PDF", "правила.pdf", pdf().subarray(0, 30), "damaged"],
  ["nothing", "пусто.txt", new Uint8Array(), "empty"],
])("%s is refused", async (...[, name, bytes, fault]) => {
  expect(await checkFile(bytes, name)).toEqual({ kind: "refused", fault });
});

test.each([
  ["png", png()],
  ["jpg", jpeg()],
  ["gif", gif()],
  ["webp", webp()],
])("what somebody hid behind a picture is left out: %s", async (ending, bytes) => {
  const checked = await checkFile(join(bytes, html, office("docx")), `снимок.${ending}`);
  expect(checked).toMatchObject({ kind: "fine" });
  expect(checked.kind === "fine" && checked.bytes).toEqual(bytes);
});

test("a picture's size is read from the picture", async () => {
  expect(await checkFile(png(640, 480), "a.png")).toMatchObject({ size: { width: 640, height: 480 } });
  expect(await checkFile(jpeg(), "a.jpg")).toMatchObject({ size: { width: 320, height: 200 } });
  expect(await checkFile(gif(), "a.gif")).toMatchObject({ size: { width: 1, height: 1 } });
  expect(await checkFile(webp(), "a.webp")).toMatchObject({ size: { width: 1, height: 1 } });
});
