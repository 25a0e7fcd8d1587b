import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FilesApp, filesApp } from "../files/files-app.ts";
import { gif, html, jpeg, join, office, pdf, png, svg } from "../files/sample-files.ts";

/*
 * A file is somebody's bytes under our own address. Whatever it holds, a browser must neither run it nor take it for a page,
 * and its name must do nothing but name it.
 */

let app: FilesApp;
beforeAll(async () => {
  app = await filesApp();
});
afterAll(() => app.close());

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const program = "alert(document.cookie)";

/** A JPEG with a page in its comment. */
function pageInComment(): Uint8Array {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(html.length + 2);
  return join(jpeg().subarray(0, 2), Uint8Array.of(0xff, 0xfe), length, html, jpeg().subarray(2));
}

/** A GIF that is a program as well: its width is the beginning of a comment, which ends behind the picture. */
function gifProgram(): Uint8Array {
  const picture = Buffer.from(gif());
  picture.write("/*", 6, "latin1");
  picture.writeUInt16LE(1, 8);
  const comment = Buffer.from(`*/=1;${program}//`, "latin1");
  const block = join(Uint8Array.of(0x21, 0xfe, comment.length), comment, Uint8Array.of(0));
  return join(picture.subarray(0, 19), block, picture.subarray(19));
}

describe("bytes of two kinds", () => {
  test.each<[string, string, Uint8Array, string]>([
    ["a picture with a page in its comment", "фото.jpg", pageInComment(), "image/jpeg"],
    ["a picture that is a program as well", "кнопка.gif", gifProgram(), "image/gif"],
    ["a text that is a page", "заметка.txt", html, "text/plain"],
    ["a text that is a program", "журнал.log", bytesOf(program), "text/plain"],
    ["a table that is a page", "выгрузка.csv", html, "text/csv"],
    [
      "a PDF with a program",
      "правила.pdf",
      join(pdf(), bytesOf("/JavaScript (app.alert(1))\n%%EOF")),
      "application/pdf",
    ],
  ])("%s is given out as what it is called, and as nothing that runs", async (...[, name, bytes, mime]) => {
    const { id } = await app.kept("marina", bytes, { name });
    for (const range of [undefined, "bytes=0-3", "bytes=5-"]) {
      const headers = range === undefined ? {} : { range };
      const given = await app.server.get(`/api/files/${id}`, {
        cookie: await app.server.cookieOf("marina"),
        ...headers,
      });
      // Never a part of it: a part may be another kind of thing than the whole.
      expect(given.status).toBe(200);
      expect(given.headers.get("content-type")).toMatch(new RegExp(`^${mime}`));
      expect(Object.fromEntries(given.headers)).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
        "x-frame-options": "DENY",
        "cache-control": "private, no-store",
      });
      const isPicture = mime.startsWith("image/");
      expect(given.headers.get("content-disposition")).toMatch(isPicture ? /^inline;/ : /^attachment;/);
    }
  });

  test.each<[string, string, Uint8Array]>([
    ["a drawing with a program", "логотип.svg", svg],
    ["a drawing called a picture", "логотип.png", svg],
    ["a page", "форма.html", html],
    ["a page called a picture", "форма.jpg", html],
    [
      "a page of old Internet Explorer",
      "форма.mht",
      bytesOf("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>1</script>"),
    ],
    [
      "XML with a stylesheet",
      "данные.xml",
      bytesOf(`<?xml version="1.0"?><?xml-stylesheet href="//evil.example/x.xsl"?><x/>`),
    ],
    ["a page before a picture", "фото.png", join(html, png())],
    ["a page before a document", "договор.docx", join(html, office("docx"))],
    ["a program of PHP called a text of another ending", "x.php", bytesOf("<?php system($_GET[0]); ?>")],
  ])("%s is refused", async (_, name, bytes) => {
    expect((await app.upload("marina", bytes, { name })).status).toBe(422);
  });
});

/** All entries are made to say that they hold the whole archive. */
function overlapping(): Uint8Array {
  const parts = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`xl/part${at}.xml`, bytesOf("<x/>")]),
  );
  const archive = Buffer.from(office("xlsx", parts));
  const entry = Buffer.from("504b0102", "hex");
  for (let at = archive.indexOf(entry); at >= 0; at = archive.indexOf(entry, at + 4))
    archive.writeUInt32LE(archive.length - 100, at + 20);
  return archive;
}

describe("a document that is a bomb", () => {
  test("by entries that lie over each other is refused before anybody unpacks it", async () => {
    const refused = await app.upload("marina", overlapping(), { name: "смета.xlsx" });
    expect(refused.status).toBe(422);
  });

  test("of pixels is refused by what its header says, however small it is", async () => {
    const size = [
      [65_535, 65_535],
      [1, 50_000_001],
      [4_294_967_295, 4_294_967_295],
    ] as const;
    for (const [width, height] of size) {
      const refused = await app.upload("marina", png(width, height), { name: "снимок.png" });
      expect([width, height, refused.status]).toEqual([width, height, 422]);
    }
  });
});

describe("a name", () => {
  test.each([
    "../../../etc/passwd.png",
    "..\\..\\windows\\system32\\x.png",
    "/etc/cron.d/x.png",
    "C:\\x.png",
    "x.png\r\nSet-Cookie: a=1",
    "x.png\u0000.html",
    'x".html; filename="y.html',
    "x'; filename*=UTF-8''evil.html",
    "фото\u202Egnp.exe",
    "фото\u2066\u2069.png",
    "\u200Bx.png",
    "%2e%2e%2fx.png",
    "<img src=x onerror=alert(1)>.png",
    "con.png",
    "....png",
    "-rf.png",
    `${"я".repeat(400)}.png`,
    "\u{1F600}".repeat(100),
    "x.html",
    "x.png.html",
  ])("«%s» stays a name, and leaves the folder of files alone", async (name) => {
    const kept = await app.kept("marina", png(), { name });
    expect(kept.name).toMatch(/^[^/\\<>:"|?*\p{Cc}]{1,125}\.png$/u);
    expect(kept.name).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]|^\.|\.html\.png$/);
    const given = await app.get("marina", `/api/files/${kept.id}`);
    const disposition = given.headers.get("content-disposition") ?? "";
    expect(disposition).toMatch(/^inline; filename="[ -!#-[\]-~]*"; filename\*=UTF-8''[\w.~%-]+$/);
    expect(given.headers.get("set-cookie")).toBeNull();
    expect(app.onDisk().every((file) => /^[\da-f-]{36}$/.test(file))).toBe(true);
  });
});
