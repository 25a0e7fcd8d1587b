import { describe, expect, test } from "vitest";
import { Source } from "../../../core/contract/config-source.ts";
import { parsePage } from "../../../index-builder/extract/parse-page.ts";

const { selectors } = Source.parse({ id: "polis", start: ["https://portal.example/"] });
const long =
  "Клиент вправе отказаться от договора в течение тридцати дней, если страхового случая не было, и получить премию обратно. Заявление принимают в любом офисе, через личный кабинет и по почте, дата обращения считается по штемпелю. ";
const article = `<p>${long}</p><p>${long}Деньги поступают в течение недели.</p><p>${long}О задержке сообщите в бухгалтерию.</p>`;
const notice = "<div>Курс по возражениям начинается в понедельник, записывайтесь у тренера.</div>";

const page = (body: string, around: (inner: string) => string = (inner) => `<body>${inner}</body>`) =>
  parsePage({
    html: `<html><title>Возврат</title>${around(body)}</html>`,
    address: "https://portal.example/refund",
    selectors,
    junk: [],
  }).content;
const asides = (body: string, around?: (inner: string) => string) =>
  page(body, around).blocks.flatMap((block) => ("aside" in block ? [block.text] : []));

describe("beside an article stands", () => {
  test("what is far from it, with the heading over it", () =>
    expect(asides(`<div><h1>Возврат</h1>${article}</div><div><h3>Объявления</h3>${notice}</div>`)).toEqual([
      "Объявления",
      "Курс по возражениям начинается в понедельник, записывайтесь у тренера.",
    ]));
  test("what leads to other pages, though it stands within", () =>
    expect(
      asides(`<div><h1>Возврат</h1><div>${article}</div><div><a href="/news/7/">Что нового</a></div></div>`),
    ).toEqual(["Что нового"]));
  test("what calls itself comments", () =>
    expect(
      asides(
        `<div><h1>Возврат</h1><div>${article}</div><div class="page-comments"><div>Спасибо, всё вышло!</div></div></div>`,
      ),
    ).toEqual(["Спасибо, всё вышло!"]));
});

describe("nothing stands beside", () => {
  test.each([
    ["a short text", `<div><h1>Дежурные</h1><p>Телефон: 12-34</p></div>${notice}`],
    [
      "one text among several",
      `<div>${article}</div>${`<section><p>${"Другая тема без запятых и точек ".repeat(12)}</p></section>`.repeat(9)}`,
    ],
    [
      "a table with figures",
      `<div><h1>Возврат</h1>${article}</div><div><table><tr><th>Срок</th><th>Доля</th></tr><tr><td>До месяца</td><td>90 %</td></tr></table></div>`,
    ],
    [
      "a list of terms with figures",
      `<div><h1>Возврат</h1>${article}</div><div><dl><dt>Срок</dt><dd>30 дней</dd></dl></div>`,
    ],
    [
      "a file, a telephone, a mail address within",
      `<div><h1>Возврат</h1><div>${article}</div><div><a href="/refund.docx">Заявление</a></div><div><a href="tel:4410">вн. 4410</a></div><div><a href="mailto:a@polis.example">a@polis.example</a></div></div>`,
    ],
    [
      "a line without a link within",
      `<div><h1>Возврат</h1><div>${article}</div><div>Вопросы к Ивановой</div></div>`,
    ],
  ])("%s", (_, body) => expect(asides(body)).toEqual([]));

  test("anything where an element names the content", () =>
    expect(asides(`${article}${notice}`, (inner) => `<body><main>${inner}</main></body>`)).toEqual([]));
});

test("a page without a body element has its article found too", () =>
  expect(
    asides(`<div><h1>Возврат</h1>${article}</div><div><h3>Объявления</h3>${notice}</div>`, (inner) => inner),
  ).toHaveLength(2));

test("a page that nests without end is read, and costs no more than itself", () => {
  const { blocks } = page("<div>слово, другое".repeat(30_000));
  expect(blocks.length).toBeGreaterThan(100);
  expect(
    blocks
      .map(({ text }) => text)
      .join(" ")
      .match(/слово/g),
  ).toHaveLength(30_000);
});
