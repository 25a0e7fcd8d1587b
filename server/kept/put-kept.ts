import type { KeptAnswer, WrittenKeptAnswer } from "../../core/contract/kept-answer.ts";
import { deskRoles } from "../../core/contract/person.ts";
import { EVERYONE, type SectionRecord } from "../../core/contract/record.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { narrowAudience } from "../../core/desk/kept/choose-readers.ts";
import { commonReaders } from "../../core/desk/kept/common-readers.ts";
import { daysAfter } from "../../core/desk/kept/judge-kept.ts";
import { recordChange, versionMark } from "../audit/record-change.ts";
import type { Reading } from "../desk/people.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import { citeSections, sectionsToCite } from "./cite-sections.ts";
import { keptMessages } from "./kept-messages.ts";
import { type KeptRow, keptRow } from "./kept-rows.ts";
import { readAnswerBounds } from "./read-answer-bounds.ts";
import { readersToChoose } from "./readers-of-desk.ts";
import { type Keeping, mayEdit, mayKnow, showKept } from "./show-kept.ts";

type Putting = {
  readonly id: string;
  readonly viewer: Viewer;
  readonly body: WrittenKeptAnswer;
  readonly language: Language;
};

/** Keeps an answer, or writes it anew: whoever does has read it and its sources as they are now. */
export async function putKept(keeping: Keeping, putting: Putting): Promise<Outcome<KeptAnswer>> {
  const { store, catalogue } = keeping;
  const { id, viewer, body } = putting;
  const known = await keptRow(store.read, id);
  if (known === undefined ? body.version !== null : !mayKnow(known, viewer, catalogue))
    return { problem: "not-found" };
  if (known !== undefined && !mayEdit(known, viewer)) return { problem: "forbidden" };
  if (known !== undefined && isRepeat(known, body)) return shown(keeping, viewer, id);
  if ((known?.version ?? null) !== body.version) return { problem: "changed-meanwhile" };
  if (catalogue.release() === null) return { problem: "no-release" };
  const sections = sectionsToCite(
    catalogue,
    viewer,
    body.sources.map(({ record }) => record),
  );
  if (sections === null) return { problem: "source-unknown" };
  const settled = await settle(keeping, { ...putting, known, sections });
  if ("problem" in settled) return settled;
  const isWritten = await store.write((trx) => write(trx, { ...putting, sections, ...settled }));
  if (!isWritten) return { problem: "changed-meanwhile" };
  await catalogue.renew();
  return shown(keeping, viewer, id);
}

async function shown(keeping: Keeping, viewer: Viewer, id: string): Promise<Outcome<KeptAnswer>> {
  const found = await showKept(keeping, viewer, id);
  return found === undefined ? { problem: "not-found" } : { answer: found.answer };
}

/** The first call's answer was lost on its way: the same is written already. */
function isRepeat(known: KeptRow, body: WrittenKeptAnswer): boolean {
  const written = [known.wordings, known.text, known.sources.map(({ record }) => record)];
  const wanted = [body.wordings, body.text, body.sources.map(({ record }) => record)];
  return body.version === null && known.version === 1 && JSON.stringify(written) === JSON.stringify(wanted);
}

type Settling = Putting & {
  readonly known: KeptRow | undefined;
  readonly sections: readonly SectionRecord[];
};
type Settled = Pick<KeptRow, "audience" | "owner" | "reviewOn" | "request"> & { readonly at: string };

/** Whom it is for, whose it is and until when, as far as that may be chosen. */
async function settle(keeping: Keeping, settling: Settling): Promise<Settled | Refusal> {
  const { store, config, now } = keeping;
  const { viewer, body, known, sections, language } = settling;
  const say = keptMessages(language);
  const at = now().toISOString();
  const today = at.slice(0, 10);
  const request = known === undefined ? await requestOf(store.read, body.request) : known.request;
  const audience = await audienceOf(keeping, { ...settling, request });
  if (audience.length === 0)
    return { problem: "invalid", detail: sections.length === 0 ? say.chooseReaders : say.noCommonReaders };
  const reviewOn = body.reviewOn ?? daysAfter(today, config.keptAnswers.reviewDays);
  if (reviewOn < today) return { problem: "invalid", detail: say.reviewIsOver };
  const owner = body.owner ?? known?.owner ?? viewer.id;
  if (owner !== viewer.id && owner !== known?.owner && !(await worksHere(store.read, owner)))
    return { problem: "invalid", detail: say.unknownOwner };
  return { audience, owner, reviewOn, request, at };
}

async function audienceOf(
  { store, catalogue }: Keeping,
  { viewer, body, known, sections, request }: Settling & { request: number | null },
): Promise<string[]> {
  const sources = sections.map(({ audience }) => audience);
  const bounds = await readAnswerBounds(store.read, request, catalogue);
  const common = commonReaders([...sources, ...bounds]);
  if (sources.length > 0) return narrowAudience(body.audience, common);
  const { audience = [] } = known ?? {};
  const { choices } = await readersToChoose(store.read, { viewer, request, sources, bounds, audience });
  // What it is for already was somebody's right to choose.
  const chosen = body.audience.filter(
    (group) => choices.includes(group) || (known?.sources.length === 0 && audience.includes(group)),
  );
  return narrowAudience(chosen, common);
}

async function requestOf(db: Reading, request: number | null): Promise<number | null> {
  if (request === null) return null;
  const found = db.selectFrom("request").select("id").where("id", "=", request);
  return (await found.executeTakeFirst())?.id ?? null;
}

async function worksHere(db: Reading, account: string): Promise<boolean> {
  const found = db
    .selectFrom("user")
    .select("id")
    .where("id", "=", account)
    .where("active", "=", 1)
    .where("role", "in", deskRoles);
  return (await found.executeTakeFirst()) !== undefined;
}

type Written = Putting & Settled & { readonly sections: readonly SectionRecord[] };

/** False where somebody else was faster. */
async function write(trx: Writing, written: Written): Promise<boolean> {
  const { id, viewer, body, sections, audience, owner, reviewOn, request, at } = written;
  const known = await keptRow(trx, id);
  if ((known?.version ?? null) !== body.version) return false;
  const version = (known?.version ?? 0) + 1;
  const { text, wordings } = body;
  const row = {
    version,
    wordings: JSON.stringify(wordings),
    text,
    audience: JSON.stringify(audience),
    owner,
    reviewOn,
    request,
    retired: 0,
    stoppedAt: null,
    confirmedAt: at,
    changedAt: at,
    changedBy: viewer.id,
  } as const;
  if (known) await trx.updateTable("kept_answer").set(row).where("id", "=", id).execute();
  else
    await trx
      .insertInto("kept_answer")
      .values({ id, ...row })
      .execute();
  await citeSections(trx, id, sections);
  // Without sources they are the desk's own words.
  const readers = sections.length === 0 ? [EVERYONE] : audience;
  const became = JSON.stringify({ wordings, text, readers });
  const change = { answer: id, version, at, by: viewer.id, act: "written", became } as const;
  await trx.insertInto("kept_answer_change").values(change).execute();
  await recordChange(trx, {
    at,
    by: viewer.id,
    action: "kept-written",
    subject: `kept:${id}`,
    before: known === undefined || known.retired === 1 ? null : markOf(known.version, known),
    after: markOf(version, body),
  });
  return true;
}

const markOf = (version: number, { wordings, text }: Pick<KeptRow, "wordings" | "text">): string =>
  versionMark(version, { wordings, text });
