import { randomUUID } from "node:crypto";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestContext } from "../../../core/contract/context.ts";
import { png } from "../../unit/server/files/sample-files.ts";
import { letterSource } from "../../unit/server/mail/letters.ts";
import { askBody } from "./ask-body.ts";
import { hostileWord } from "./hostile-portal.ts";
import type { Caller } from "./people.ts";

type Planting = {
  readonly as: (login: "seller" | "other" | "agent" | "lead" | "admin") => Promise<Caller>;
  readonly payloads: readonly string[];
  readonly canary: string;
  /** Puts a letter into the mailbox; null where there is none. */
  readonly deliver: ((source: Uint8Array) => void) | null;
};

export type Planted = {
  /** In the queue. */
  readonly open: readonly number[];
  readonly answered: readonly number[];
  /** Records of the portal's sections. */
  readonly records: readonly string[];
  readonly file: string;
};

const largestText = 6000;

/** Payloads as few long texts, each in a paragraph of its own. */
function texts(payloads: readonly string[]): string[] {
  const made: string[] = [];
  let text = "";
  for (const payload of payloads) {
    if (text.length + payload.length > largestText || text.split("\n\n").length > 12) {
      made.push(text);
      text = "";
    }
    text += `${text === "" ? "" : "\n\n"}${payload}`;
  }
  return [...made, text];
}

/** Payloads in every text that people can write, by the ways that people have: the server's own endpoints, and letters. */
export async function plantHostile({ as, payloads, canary, deliver }: Planting): Promise<Planted> {
  const [seller, other, agent, lead] = [
    await as("seller"),
    await as("other"),
    await as("agent"),
    await as("lead"),
  ];
  const at = (number: number): string => payloads[number % payloads.length] ?? "";
  const records = await recordsOf(seller);
  const record = (number: number): string => records[number % records.length] ?? "";

  await plantRules({ lead, payloads, at, record });
  const query = { key: randomUUID(), name: at(9), as: "file" } as const;
  const bytes = new Blob([Buffer.from(png(320, 200))]);
  const file = (await seller(endpoints.uploadFile, { query, bytes })).id;

  const ids: number[] = [];
  for (const [number, text] of texts(payloads).entries()) {
    const who = number % 2 === 0 ? seller : other;
    const files = number === 0 ? { files: [file] } : {};
    const body = { ...askBody(text, contextOf(number, at, canary)), ...files };
    ids.push((await who(endpoints.ask, { body })).id);
  }
  const half = Math.ceil(ids.length / 2);
  const [answered, open] = [ids.slice(0, half), ids.slice(half)];
  for (const [number, id] of answered.entries()) {
    const who = number % 2 === 0 ? seller : other;
    const params = { id };
    await agent(endpoints.claim, { params });
    await agent(endpoints.askSeller, { params, body: { key: randomUUID(), text: at(number + 11) } });
    await who(endpoints.reply, { params, body: { key: randomUUID(), text: at(number + 12) } });
    const sources = [0, 1, 2].map((one) => ({ record: record(number + one), quote: at(number + one) }));
    const text = `${texts(payloads)[number] ?? ""}\n\n[1] [2] [99]`;
    await agent(endpoints.answer, { params, body: { key: randomUUID(), text, complete: true, sources } });
    const feedback = { quick: false, result: "partly", reason: "unclear", comment: at(number + 13) } as const;
    await who(endpoints.feedback, { params, body: feedback });
  }
  await routed(agent, open[0], at(14));
  await called(agent, seller, at(15));
  if (deliver !== null) {
    for (const letter of letters(payloads)) deliver(letter);
  }
  return { open, answered, records, file };
}

async function recordsOf(seller: Caller): Promise<string[]> {
  const { groups } = await seller(endpoints.search, { query: { q: hostileWord } });
  const records = groups.map(({ best }) => best.record);
  if (records.length === 0) throw new Error("The hostile portal was not found");
  return records;
}

type At = (number: number) => string;
type Rules = {
  readonly lead: Caller;
  readonly payloads: readonly string[];
  readonly at: At;
  readonly record: (number: number) => string;
};

/** What the desk keeps, teaches and tells. */
async function plantRules({ lead, payloads, at, record }: Rules): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const [first = "", second = "", third = ""] = texts(payloads);
  await lead(endpoints.putTextModule, {
    params: { module: "hostile" },
    body: { name: { ru: at(1), en: at(2) }, topic: null, use: "answer", text: first, version: null },
  });
  await lead(endpoints.putPin, {
    params: { pin: "hostile" },
    body: { queries: [hostileWord, at(3)], record: record(0), until: null },
  });
  await lead(endpoints.putSynonyms, {
    params: { set: "hostile" },
    body: { words: [at(4).slice(0, 99), hostileWord] },
  });
  await lead(endpoints.putKeptAnswer, {
    params: { kept: "hostile" },
    body: {
      version: null,
      wordings: [`${hostileWord} ${at(5)}`, at(6)],
      text: `${second} [1]`,
      sources: [{ record: record(1) }],
      audience: ["everyone"],
      owner: null,
      reviewOn: null,
      request: null,
    },
  });
  await lead(endpoints.addBroadcast, {
    body: { record: record(2), sentence: at(7), regions: [], channels: [], from: today, until: today },
  });
  const rules = [
    { words: [at(8)], section: [at(9)], region: [at(10)], channel: [at(11)], department: [at(12)] },
  ];
  const topics = [{ id: "hostile", ru: at(13), en: at(14), group: "hostile", skills: [at(15)], rules }];
  const { topics: standing } = await lead(endpoints.rules, {});
  await lead(endpoints.putRules, {
    body: {
      kind: "topics",
      seen: standing.version,
      note: third.slice(0, 200),
      restores: null,
      body: { topics: [...standing.body.topics, ...topics] },
    },
  });
}

function contextOf(number: number, at: At, canary: string): RequestContext {
  const now = new Date().toISOString();
  return {
    page: {
      address:
        number % 3 === 0
          ? `javascript:fetch("${canary}/page")`
          : `${canary}/page?q=${encodeURIComponent(at(number))}`,
      title: at(number + 1),
      breadcrumb: [at(number + 2), at(number + 3)],
      heading: at(number + 4),
    },
    selection: at(number + 5),
    trail: [
      {
        kind: "page",
        at: now,
        address: `data:text/html,<script>fetch("${canary}/trail")</script>`,
        title: at(number + 6),
      },
      { kind: "query", at: now, query: at(number + 7), hits: 1 },
    ],
  };
}

/** To a colleague, and to somebody who has nothing but a link in a letter. */
async function routed(agent: Caller, id: number | undefined, note: string): Promise<void> {
  if (id === undefined) return;
  await agent(endpoints.route, { params: { id }, body: { key: randomUUID(), to: "contact:belov", note } });
}

async function called(agent: Caller, seller: Caller, text: string): Promise<void> {
  const { id } = await seller(endpoints.me, {});
  await agent(endpoints.logCall, { body: { key: randomUUID(), seller: id, as: "question", text } });
}

/** Letters of a seller and of a stranger: as text, as HTML, and with files whose names are payloads. */
function letters(payloads: readonly string[]): Uint8Array[] {
  const line = (number: number): string => (payloads[number % payloads.length] ?? "").replaceAll(/\s+/g, " ");
  return texts(payloads).flatMap((text, number) => {
    const subject = line(number);
    const name = line(number + 1).replaceAll(/["<>\\]/g, (sign) => `\\${sign}`);
    const from = `"${name}" <seller@polis.example>`;
    const page = `<html><head><title>${line(number)}</title></head><body onload="__hit(1)"><p>Вопрос</p>${text}</body></html>`;
    const parts = [
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      page,
      "--b",
      `Content-Type: text/plain; name="=?utf-8?B?${Buffer.from(line(number + 2)).toString("base64")}?="`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(line(number + 3))}.txt`,
      "",
      text,
      "--b--",
    ];
    return [
      letterSource({ from, subject, body: text }),
      letterSource({ subject, type: "multipart/mixed; boundary=b", body: parts.join("\r\n") }),
      letterSource({
        from: `"${name}" <stranger@elsewhere.example>`,
        subject,
        type: "text/html; charset=utf-8",
        body: page,
      }),
    ];
  });
}
