import { describe, expect, test } from "vitest";
import { languageOfText } from "../../../../core/language/language-of-text.ts";
import { cutQuote } from "../../../../server/mail/inbox/cut-quote.ts";
import { letterNature, type LetterNature } from "../../../../server/mail/inbox/letter-nature.ts";
import { letterSender } from "../../../../server/mail/inbox/letter-sender.ts";
import { questionOfLetter } from "../../../../server/mail/inbox/question-of-letter.ts";
import { mailName, readMailName } from "../../../../server/mail/mail-name.ts";
import { requestsNamed, threadAddress, threadToken } from "../../../../server/mail/thread-token.ts";

const secret = "a secret of at least 32 characters";

describe("the token of a thread", () => {
  const token = threadToken(secret, 12);
  const named = (subject: string, ...to: string[]): number[] => requestsNamed(secret, { subject, to });

  test("is short and has a form that survives mail programs", () => {
    expect(token).toMatch(/^\[№ 12-[a-z2-9]{10}\]$/);
  });

  test.each([
    `Re: Тариф КАСКО ${token}`,
    `Отв: ${token.toUpperCase()} Тариф`,
    `Re: Fwd: ${token.replace(" ", "")}`,
    `Re: ${token.slice(1, -1)}`,
  ])("is read from %s", (subject) => expect(named(subject)).toEqual([12]));

  test("is read from an address, however it is written", () => {
    const address = threadAddress(secret, 12, "ask@polis.example");
    expect(named("", "boss@polis.example", address.toUpperCase())).toEqual([12]);
  });

  test.each([
    token.replace("12-", "13-"),
    threadToken("another secret of 32 characters!", 12),
    "[№ 12]",
    "[№ 12-]",
    `[№ 999999999999999999-${token.slice(6, -1)}]`,
  ])("of another request or another server is none: %s", (subject) => expect(named(subject)).toEqual([]));

  test("a Message-ID of ours names its letter, another's names nothing", () => {
    const config = { server: { secret } };
    const letter = { kind: "letter", id: 7 } as const;
    expect(readMailName(secret, mailName(config, letter))).toEqual(letter);
    expect(readMailName(secret, mailName(config, { kind: "request", id: 7 }))).toEqual({
      kind: "request",
      id: 7,
    });
    expect(readMailName(secret, mailName(config, letter).replace("letter-7", "letter-8"))).toBe(null);
    expect(readMailName(secret, mailName(config, letter).replace("letter-", "request-"))).toBe(null);
    expect(readMailName(secret, "<CAF=abc@mail.example>")).toBe(null);
  });
});

describe("who speaks in a letter", () => {
  const marina = [{ address: "marina@polis.example", name: "" }];
  const nature = (
    headers: Record<string, string>,
    about: { subject?: string; from?: string } = {},
  ): LetterNature =>
    letterNature(
      {
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
        from: about.from === undefined ? marina : [{ address: about.from, name: "" }],
        subject: about.subject ?? "Тариф",
        failures: null,
      },
      false,
    );

  test.each<[string, string, LetterNature]>([
    ["auto-submitted", "no", "person"],
    ["auto-submitted", "No (a person)", "person"],
    ["auto-submitted", "auto-replied", "automatic"],
    ["auto-submitted", 'auto-generated; owner-email="x@y"', "automatic"],
    ["auto-submitted", "auto-notified", "automatic"],
    ["precedence", "auto_reply", "automatic"],
    ["precedence", "junk", "automatic"],
    ["precedence", "bulk", "bulk"],
    ["precedence", "List", "bulk"],
    ["list-id", "<news.polis.example>", "bulk"],
    ["list-unsubscribe", "<mailto:x@y>", "bulk"],
    ["x-auto-response-suppress", "All", "automatic"],
    ["x-auto-response-suppress", "DR, OOF, AutoReply", "automatic"],
    ["x-auto-response-suppress", "DR, RN", "person"],
    ["x-autoreply", "yes", "automatic"],
    ["x-autorespond", "1", "automatic"],
    ["return-path", "<>", "automatic"],
    ["return-path", "<marina@polis.example>", "person"],
    ["content-type", "text/plain", "person"],
  ])("%s: %s is told by a %s", (name, value, expected) => expect(nature({ [name]: value })).toBe(expected));

  test.each([
    "Автоответ: вопрос № 12",
    "Automatic reply: x",
    "Out of Office: x",
    "Автоматический ответ: отпуск",
  ])("a machine that says so in its subject alone is one: %s", (subject) =>
    expect(nature({}, { subject })).toBe("automatic"),
  );
  test.each(["Как настроить автоответ в кабинете?", "Re: отпуск клиента"])(
    "a person may write of it: %s",
    (subject) => expect(nature({}, { subject })).toBe("person"),
  );
  test.each(["MAILER-DAEMON@mx.polis.example", "postmaster@polis.example"])("%s tells of a failure", (from) =>
    expect(nature({}, { from })).toBe("failure"),
  );
  test("a machine's letter stays one whatever else it says", () =>
    expect(nature({ "auto-submitted": "auto-replied", "list-id": "<x>" })).toBe("automatic"));
});

const from = (...addresses: string[]) => addresses.map((address) => ({ address, name: "Марина" }));

describe("whom a letter is from", () => {
  const judge = "mx.polis.example";
  const judged = (...results: string[]) =>
    letterSender(
      { from: from("Marina@Polis.Example"), headers: { "authentication-results": results } },
      judge,
    ).kind;

  test("the address counts without its case", () =>
    expect(letterSender({ from: from("Marina@Polis.Example"), headers: {} }, null)).toEqual({
      kind: "named",
      address: "marina@polis.example",
      name: "Марина",
    }));

  test.each([[[]], [from("a@b", "c@d")], [from("")], [from("не адрес")]])("%j is nobody", (addresses) =>
    expect(letterSender({ from: addresses, headers: {} }, null).kind).toBe("none"),
  );

  test("only our own server's word counts, and the one it wrote last", () => {
    expect(judged("mx.polis.example; spf=pass; dmarc=pass (p=reject)")).toBe("named");
    expect(judged("MX.polis.example 1; dmarc=pass")).toBe("named");
    expect(judged("mx.polis.example; spf=pass; dmarc=none")).toBe("unconfirmed");
    expect(judged("mx.polis.example; dmarc=fail", "mx.polis.example; dmarc=pass")).toBe("unconfirmed");
    expect(judged("mx.polis.example.evil; dmarc=pass")).toBe("unconfirmed");
    expect(judged()).toBe("unconfirmed");
  });
});

describe("what is cut from a reply", () => {
  const own = "Добрый день!\n\nДа, 2021 год.";
  test.each([
    ["quoted lines at the end", `${own}\n\n> Какой год?\n> Ирина`],
    ["with who wrote it", `${own}\n\n2 февраля 2026 г., 10:05, Ирина <a@b.example> написала:\n> Какой год?`],
    [
      "as Gmail writes it in Russian",
      `${own}\n\nпн, 2 февр. 2026 г. в 10:05, Одно окно <a@b.example>:\n\n> Какой год?`,
    ],
    [
      "over two lines",
      `${own}\n\nOn Mon, 2 Feb 2026 at 10:05, One window <ask@polis.example>\nwrote:\n> Which year?`,
    ],
    [
      "as Outlook writes it",
      `${own}\n\nFrom: Одно окно <a@b>\nSent: Monday, February 2\nTo: Марина\nSubject: Re\n\nКакой год?`,
    ],
    [
      "as Outlook writes it in Russian",
      `${own}\n\nОт: Одно окно\nОтправлено: 2 февраля 2026\nКому: Марина\nТема: Re\n\nКакой год?`,
    ],
    ["under a rule", `${own}\n\n-----Исходное сообщение-----\nКакой год?`],
    ["a signature", `${own}\n-- \nМарина Котова\nСтарший продавец\n+7 843 000-00-00`],
    ["what a phone adds", `${own}\n\nОтправлено с iPhone`],
    ["signature and history", `${own}\n-- \nМарина\n\n> Какой год?`],
  ])("%s", (_, text) => expect(cutQuote(text)).toBe(own));

  test.each([
    ["answers between quoted lines", "> Какой год?\n2021.\n> А город?\nКазань."],
    ["a whole that is quoted", "> Какой тариф?"],
    ["an order that begins with From", "From: договор 12\nпрошу проверить срок."],
    ["dashes within a text", "Вопрос первый.\n--\nВопрос второй: какой тариф?"],
    ["«написал» without a quotation", "Клиент написал:\nгде мой полис?"],
    ["a question below a signature", "Добрый день\n-- \nМарина\nP.S. А для такси какой тариф?"],
  ])("%s stays whole", (_, text) => expect(cutQuote(text)).toBe(text));

  test("hostile lengths take no time", () => {
    const begun = performance.now();
    cutQuote(`${"> x\n".repeat(100_000)}own`);
    cutQuote(`own\n${"2026 <".repeat(80_000)}`);
    cutQuote("From: x\n".repeat(60_000));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describe("a letter as a question", () => {
  test.each([
    ["Тариф КАСКО", "Какой он для такси?", "Тариф КАСКО\n\nКакой он для такси?"],
    ["Какой тариф КАСКО для такси?", "", "Какой тариф КАСКО для такси?"],
    ["", "Какой тариф?", "Какой тариф?"],
    ["Какой тариф?", "Какой тариф? Казань.", "Какой тариф? Казань."],
    ["Re: FW: Отв: Тариф", "Какой?", "Тариф\n\nКакой?"],
    [`Re: Тариф ${threadToken(secret, 3)}`, "Какой?", "Тариф\n\nКакой?"],
  ])("%j and %j", (subject, text, question) => expect(questionOfLetter({ subject, text })).toBe(question));

  test("of any length fits, and says that there is more", () => {
    const question = questionOfLetter({ subject: "Договор", text: "слово ".repeat(5000) });
    expect([question.length, question.at(-1)]).toEqual([8000, "…"]);
  });
});

test.each([
  ["Какой тариф КАСКО в CRM Siebel?", "ru"],
  ["Which tariff applies to taxis?", "en"],
  ["123", "ru"],
])("%s is written in %s", (text, language) => expect(languageOfText(text)).toBe(language));
