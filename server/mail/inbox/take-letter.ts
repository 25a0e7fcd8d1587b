import type { Selectable } from "kysely";
import type { StubReason } from "../../../core/contract/stub.ts";
import { logInstant } from "../../desk/log-instant.ts";
import { nobodyYet } from "../../desk/nobody-yet.ts";
import { noteUndelivered } from "../../desk/note-undelivered.ts";
import type { Reading } from "../../desk/people.ts";
import type { IdentityTables } from "../../store/identity-tables.ts";
import type { MailTables } from "../../store/mail-tables.ts";
import type { Writing } from "../../store/store.ts";
import { readMailName } from "../mail-name.ts";
import { askByLetter } from "./ask-by-letter.ts";
import type { Inbox } from "./inbox.ts";
import type { Letter } from "./letter.ts";
import { keepAttached, type KeptFiles } from "./keep-attached.ts";
import { type LetterNature, letterNature } from "./letter-nature.ts";
import { letterPlan } from "./letter-plan.ts";
import { letterSender, type LetterSender } from "./letter-sender.ts";
import { namedRequests, returnedRequests } from "./named-requests.ts";
import { replyByLetter } from "./reply-by-letter.ts";
import { unreadableReason } from "./stub-reason.ts";

/** A letter to be taken, with what is known of it from elsewhere. */
export type Arrived = {
  readonly letter: Letter;
  readonly digest: string;
  /** When the mail server had it. */
  readonly arrivedAt: Date;
  /** Why no more than this is known of it; null where it was read whole. */
  readonly unread: StubReason | null;
  /** Ids of what came along and is kept, and names of what is not. */
  readonly files?: readonly string[];
  readonly leftOut?: readonly string[];
  /** Where the mailbox is read up to with this letter, kept in the same transaction. */
  readonly upTo?: Selectable<MailTables["mail_folder"]>;
};

/** What became of a letter; again: it was taken before. */
export type Taken = {
  readonly became: MailTables["mail_received"]["became"] | "again";
  readonly request: number | null;
};

type Sender = Selectable<IdentityTables["user"]>;

/**
 * Takes a letter: one with the same name or content that was taken before does nothing. All that is made of it, and how
 * far the mailbox was read, is written in one transaction.
 */
export async function takeLetter(inbox: Inbox, arrived: Arrived): Promise<Taken> {
  const { store, now, changed } = inbox.desk;
  const at = logInstant(now());
  const author = await authorOf(inbox, arrived);
  const kept = await filesOf(inbox, arrived, author);
  const taken = await store.write(async (trx) => {
    const known = await takenBefore(trx, arrived.digest);
    const made: Made = known ?? (await make(trx, inbox, { arrived: { ...arrived, ...kept }, author, at }));
    if (made.became !== "again") {
      const { became, request, message = null } = made;
      await trx
        .insertInto("mail_received")
        .values({ digest: arrived.digest, became, request, message, at })
        .execute();
    }
    if (arrived.upTo) await keepPlace(trx, arrived.upTo);
    return made;
  });
  if (taken.request !== null && taken.became !== "again") changed();
  return { became: taken.became, request: taken.request };
}

type Made = Taken & { readonly message?: number };
type Author = {
  readonly nature: LetterNature;
  readonly sender: LetterSender;
  /** Account with the sender's address. */
  readonly account: Sender | undefined;
};

async function takenBefore(db: Reading, digest: string): Promise<Made | undefined> {
  const row = await db
    .selectFrom("mail_received")
    .select("request")
    .where("digest", "=", digest)
    .executeTakeFirst();
  return row && { became: "again", request: row.request };
}

async function authorOf({ desk, config }: Inbox, { letter }: Arrived): Promise<Author> {
  const ours = readMailName(config.server.secret, letter.messageId ?? "") !== null;
  const sender = letterSender(letter, config.mail?.inbox?.senderJudge ?? null);
  return {
    nature: letterNature(letter, ours),
    sender,
    account: sender.kind === "named" ? await accountAt(desk.store.read, sender.address) : undefined,
  };
}

/** Files are on the disk before the transaction that names them. */
async function filesOf(
  inbox: Inbox,
  arrived: Arrived,
  { nature, account }: Author,
): Promise<Partial<KeptFiles>> {
  const { letter, digest } = arrived;
  if (letter.files.length === 0 || (nature !== "person" && nature !== "bulk")) return {};
  if (await takenBefore(inbox.desk.store.read, digest)) return {};
  return keepAttached(inbox, { letter, digest, owner: account?.id ?? nobodyYet });
}

type Making = { readonly arrived: Arrived; readonly author: Author; readonly at: string };

async function make(trx: Writing, inbox: Inbox, { arrived, author, at }: Making): Promise<Made> {
  const { letter, unread } = arrived;
  const { nature, sender, account } = author;
  const { secret } = inbox.config.server;
  const plan = letterPlan({
    nature,
    sender,
    account: account?.id ?? null,
    named: await (nature === "failure" ? returnedRequests : namedRequests)(trx, secret, letter),
    unreadable: unread ?? unreadableReason(letter),
    waiting: account ? null : await waitingOf(trx, sender, inbox.desk.now()),
  });
  switch (plan.kind) {
    case "nothing":
      return { became: plan.became, request: null };
    case "undelivered":
      if (!isDelay(letter)) await noteUndelivered(trx, { request: plan.request, code: codeOf(letter), at });
      return { became: "failure", request: plan.request };
    case "reply":
    case "beside": {
      const { request } = plan;
      const message = await replyByLetter(trx, inbox, {
        request,
        arrived,
        sender,
        by: account?.id ?? null,
        at,
      });
      return { became: "reply", request, message };
    }
    case "ask":
    default: {
      const seller = plan.seller === null ? null : (account ?? null);
      const request = await askByLetter(trx, inbox, { arrived, sender, seller, stub: plan.stub });
      return { became: "request", request };
    }
  }
}

/** Mail servers tell of a delay too; the letter is still on its way then. */
function isDelay({ failures }: Letter): boolean {
  return failures !== null && failures.length > 0 && failures.every(({ action }) => action !== "failed");
}

function codeOf({ failures }: Letter): string {
  return failures?.find(({ action, status }) => action === "failed" && status !== "")?.status ?? "bounced";
}

/** Whose address it is, whatever case it is written in; of two accounts with one address neither. */
async function accountAt(db: Reading, address: string): Promise<Sender | undefined> {
  const found = await db
    .selectFrom("user")
    .selectAll()
    .where((each) => each(each.fn<string>("lower", ["email"]), "=", address))
    .where("active", "=", 1)
    .limit(2)
    .execute();
  return found.length === 1 ? found[0] : undefined;
}

const hourMs = 3_600_000;

async function waitingOf(trx: Writing, sender: LetterSender, now: Date) {
  const address = sender.kind === "none" ? null : sender.address;
  const rows = await trx
    .selectFrom("mail_letter")
    .innerJoin("request", "request.id", "mail_letter.request")
    .select("request.id")
    .where("mail_letter.address", address === null ? "is" : "=", address)
    .where("mail_letter.at", ">=", logInstant(new Date(now.getTime() - hourMs)))
    .where("mail_letter.message", "is", null)
    .where("request.seller", "=", nobodyYet)
    .where("request.state", "=", "open")
    .orderBy("request.id", "desc")
    .execute();
  const [latest] = rows;
  return latest ? { request: latest.id, count: rows.length } : null;
}

/** How far the mailbox is read. */
export async function keepPlace(trx: Writing, place: Selectable<MailTables["mail_folder"]>): Promise<void> {
  const { folder: _, ...changed } = place;
  await trx
    .insertInto("mail_folder")
    .values(place)
    .onConflict((conflict) => conflict.column("folder").doUpdateSet(changed))
    .execute();
}
