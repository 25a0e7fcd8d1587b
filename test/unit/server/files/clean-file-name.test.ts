import { expect, test } from "vitest";
import { cleanFileName } from "../../../../server/files/clean-file-name.ts";

test.each([
  ["Договор КАСКО № 17.pdf", "pdf", "Договор КАСКО № 17.pdf"],
  ["Скан.JPG", "jpeg", "Скан.jpg"],
  ["фото.jpeg", "jpeg", "фото.jpeg"],
  ["image.png", "jpeg", "image.jpg"],
  ["снимок", "png", "снимок.png"],
  ["../../etc/passwd", "txt", "passwd.txt"],
  ["C:\\Users\\marina\\смета.xlsx", "xlsx", "смета.xlsx"],
  ["..", "pdf", "file.pdf"],
  ["", "png", "file.png"],
  [".htaccess", "txt", "htaccess.txt"],
  ["счёт.pdf.exe", "pdf", "счёт.pdf"],
  ["страница.html", "png", "страница.png"],
  ["con.txt", "txt", "_con.txt"],
  ["nul", "pdf", "_nul.pdf"],
  ["счёт\u202Efdp.exe", "pdf", "счётfdp.pdf"],
  ["а\u200Bб\u0000в\nг.txt", "txt", "абв г.txt"],
  ['<img src=x onerror="alert(1)">.png', "png", "_img src=x onerror=_alert(1)__.png"],
  ["смета.docx. . ", "docx", "смета.docx"],
] as const)("%j is kept as %s: %s", (given, type, name) => {
  expect(cleanFileName(given, type)).toBe(name);
});

test("a name of any length is kept short, with its ending and no half letter", () => {
  const name = cleanFileName(`${"🙂".repeat(200)}.docx`, "docx");
  expect(name).toMatch(/^(🙂){60}\.docx$/u);
  expect(cleanFileName("я".repeat(5000), "pdf")).toHaveLength(124);
});
