import type { ImapFlow } from "imapflow";
import type { Selectable } from "kysely";
import type { InboxConfig } from "../../../core/contract/config-mail.ts";
import { logInstant } from "../../desk/log-instant.ts";
import type { MailTables } from "../../store/mail-tables.ts";
import type { Inbox } from "./inbox.ts";
import { mostLetterBytes } from "./open-mailbox.ts";
import { readArrived } from "./read-arrived.ts";
import { keepPlace, takeLetter, type Taken } from "./take-letter.ts";

const dayMs = 86_400_000;
/** Enough for what mail servers write above a letter. */
const headBytes = 65_536;

/** A letter's place in the mailbox and what became of it; nothing of the letter itself. */
export type Fetched = Taken & { readonly uid: number };

type Fetching = { readonly inbox: Inbox; readonly from: InboxConfig; readonly signal: AbortSignal };

/**
 * Takes every letter of the open mailbox that was not taken yet, oldest first. Each is marked as seen after it is in the
 * database, never before; one that is marked by nobody is taken all the same, for its number tells that it is new.
 */
export async function* fetchLetters(
  client: ImapFlow,
  { inbox, from, signal }: Fetching,
): AsyncGenerator<Fetched> {
  const mailbox = client.mailbox;
  if (mailbox === false) return;
  const folder = `${from.user}@${from.host}/${from.folder}`;
  const uidValidity = String(mailbox.uidValidity);
  const known = await inbox.desk.store.read
    .selectFrom("mail_folder")
    .selectAll()
    .where("folder", "=", folder)
    .executeTakeFirst();
  const place = { folder, uidValidity };
  let lastUid = known?.uidValidity === uidValidity ? known.lastUid : 0;
  const uids = await newLetters(client, known, uidValidity);
  for (const uid of uids) {
    if (signal.aborted) return;
    const found = await client.fetchOne(
      String(uid),
      { uid: true, size: true, internalDate: true, flags: true },
      { uid: true },
    );
    // Gone meanwhile: somebody moved it.
    if (found === false) continue;
    const size = found.size ?? 0;
    const isLarge = size > mostLetterBytes(from);
    const maxLength = isLarge ? headBytes : mostLetterBytes(from);
    const fetched = await client.fetchOne(
      String(uid),
      { uid: true, source: { start: 0, maxLength } },
      { uid: true },
    );
    if (fetched === false || fetched.source === undefined) continue;
    const arrived = await readArrived(fetched.source, { isLarge, signal });
    lastUid = Math.max(lastUid, uid);
    const upTo = { ...place, lastUid, at: logInstant(inbox.desk.now()) };
    const arrivedAt = new Date(found.internalDate ?? inbox.desk.now());
    const taken = await takeLetter(inbox, { ...arrived, arrivedAt, upTo });
    if (found.flags?.has("\\Seen") !== true)
      await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    yield { ...taken, uid };
  }
  if (uids.length === 0 && known?.uidValidity !== uidValidity) {
    // From here on whatever comes is new, seen by somebody else or not.
    lastUid = Math.max(0, mailbox.uidNext - 1);
    const at = logInstant(inbox.desk.now());
    await inbox.desk.store.write((trx) => keepPlace(trx, { ...place, lastUid, at }));
  }
}

type KnownPlace = Pick<Selectable<MailTables["mail_folder"]>, "uidValidity" | "lastUid" | "at">;

/**
 * Numbers of the letters to look at. A mailbox seen for the first time may hold years of mail: only what nobody has seen
 * counts there. Where the server has numbered anew, all since the last look counts, for what was taken is known by name.
 */
async function newLetters(
  client: ImapFlow,
  known: KnownPlace | undefined,
  uidValidity: string,
): Promise<number[]> {
  const least = known?.uidValidity === uidValidity ? known.lastUid : null;
  const query =
    least !== null
      ? { uid: `${least + 1}:*` }
      : known === undefined
        ? { seen: false }
        : { since: new Date(Date.parse(known.at) - dayMs) };
  const found = await client.search(query, { uid: true });
  // «n:*» names the last letter even where n is beyond it.
  return (found || []).filter((uid) => uid > (least ?? 0)).toSorted((a, b) => a - b);
}
