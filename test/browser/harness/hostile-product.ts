import { readFileSync, writeFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { smtpStub, type SmtpStub } from "../../unit/server/desk/smtp-stub.ts";
import { type Mailbox, noDovecot, startDovecot } from "../../unit/server/mail/dovecot.ts";
import { type Canary, startCanary } from "./hostile-canary.ts";
import { hostilePayloads } from "./hostile-payloads.ts";
import { hostilePortal } from "./hostile-portal.ts";
import { listen, type Site } from "./listen.ts";
import { type Caller, asPerson } from "./people.ts";
import { plantHostile, type Planted } from "./plant-hostile.ts";
import { startProduct, type Product } from "./start-product.ts";

export type HostileProduct = {
  readonly product: Product;
  readonly payloads: readonly string[];
  readonly canary: Canary;
  readonly planted: Planted;
  readonly portal: string;
  /** Letters that went out. */
  readonly post: SmtpStub;
  /** Whether letters can come in: only where dovecot is. */
  readonly hasMailbox: boolean;
  readonly as: (login: HostileLogin) => Promise<Caller>;
  readonly close: () => Promise<void>;
};

const people = {
  seller: "seller",
  other: "seller",
  agent: "agent",
  colleague: "agent",
  specialist: "specialist",
  lead: "lead",
  trainer: "trainer",
  admin: "admin",
} as const;
export type HostileLogin = keyof typeof people;
export const hostilePassword = "hostile-password";
export const hostileAccount = (login: HostileLogin) => ({ login, password: hostilePassword });

/** The real product, crawled from a hostile portal, with hostile people, letters and rules in every place that takes a text. */
export async function startHostileProduct(): Promise<HostileProduct> {
  const count = process.env["COUNTS"] === "full" ? 500 : 40;
  const canary = await startCanary();
  const payloads = hostilePayloads(count, canary.origin);
  const portal = await listen(hostilePortal(payloads));
  const post = await smtpStub();
  const mailbox = noDovecot === null ? await startDovecot() : null;
  const product = await startProduct({
    portal: portal.origin,
    sources: [{ id: "hostile", start: [`${portal.origin}/`] }],
    accounts: accountsOf(payloads),
  });
  await product.stopServer();
  configure(product, { post, mailbox, payloads });
  await product.startServer();
  const as = (login: HostileLogin): Promise<Caller> => asPerson(product.server, hostileAccount(login));
  const planted = await plantHostile({
    as,
    payloads,
    canary: canary.origin,
    deliver: mailbox?.deliver ?? null,
  });
  return {
    product,
    payloads,
    canary,
    planted,
    portal: portal.origin,
    post,
    hasMailbox: mailbox !== null,
    as,
    close: () => closeAll([product, portal, canary, mailbox, post]),
  };
}

async function closeAll(all: readonly (Pick<Site, "close"> | { close: () => void } | null)[]): Promise<void> {
  for (const one of all) await one?.close();
}

/** As a directory would give them: names, regions and all the rest are payloads. */
function accountsOf(payloads: readonly string[]): string {
  let next = 0;
  const cell = (): string => {
    const payload = payloads[(next += 1) % payloads.length] ?? "";
    return `"${payload.replaceAll(/\p{Cc}|[\u2028\u2029]/gu, " ").replaceAll('"', '""')}"`;
  };
  const lines = Object.entries(people).map(([login, role]) =>
    [
      login,
      cell(),
      `${login}@polis.example`,
      role,
      "",
      cell(),
      cell(),
      cell(),
      "2026-11-02",
      cell(),
      hostilePassword,
    ].join(),
  );
  return `login,name,email,role,groups,region,channel,department,joinedAt,skills,password\n${lines.join("\n")}\n`;
}

type Setting = {
  readonly post: SmtpStub;
  readonly mailbox: Mailbox | null;
  readonly payloads: readonly string[];
};

function configure({ config: file }: Product, { post, mailbox, payloads }: Setting): void {
  const config = z.record(z.string(), z.unknown()).parse(parse(readFileSync(file, "utf8")));
  const [name = "", group = "", contact = ""] = payloads;
  const inbox = mailbox && {
    host: "127.0.0.1",
    port: mailbox.port,
    secure: false,
    user: mailbox.user,
    password: mailbox.password,
  };
  const contacts = [{ id: "belov", name: contact, email: "belov@polis.example" }];
  const { desk } = z.looseObject({ desk: z.looseObject({ groups: z.array(z.unknown()) }) }).parse(config);
  const groups = [...desk.groups, { id: "hostile", ru: group, en: group, contacts }];
  const mail = { host: "127.0.0.1", port: post.port, from: "ask@polis.example", ...(inbox && { inbox }) };
  writeFileSync(
    file,
    stringify({ ...config, service: { ru: name, en: name }, desk: { ...desk, groups }, mail }),
  );
}
