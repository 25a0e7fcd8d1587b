import type { AuditAction } from "../../core/contract/audit.ts";

/**
 * Where what an operation writes is taken down:
 * - `audit`: in the audit log, as these actions; `test` names the file that shows it where it needs more than this world has;
 * - `events`: in the request's own log, which replay reads;
 * - `none`: nowhere, for this reason.
 */
export type Kept =
  | { readonly in: "audit"; readonly as: readonly AuditAction[]; readonly test?: string }
  | { readonly in: "events" }
  | { readonly in: "none"; readonly why: string };

const audit = (...as: AuditAction[]): Kept => ({ in: "audit", as });
const shownBy = (test: string, ...as: AuditAction[]): Kept => ({ in: "audit", as, test });
const events: Kept = { in: "events" };
const none = (why: string): Kept => ({ in: "none", why });

const scim = "test/rights/programs.test.ts";
const scimRights = "test/unit/server/identity/scim-rights.test.ts";
const own = none("one's own sign-in or browser: nobody else is concerned, and the server's log has it");
const trial = none("a trial: nothing is written");
const fleeting = none("nobody's decision: what was read, is being typed or was shown");

/** Every operation that is no reading, and where it is taken down. */
export const writeOperations: Readonly<Record<string, Kept>> = {
  // Requests: who did what stands among their events, with the state it led to.
  ask: events,
  claim: events,
  release: events,
  answer: events,
  askSeller: events,
  reply: events,
  cancel: events,
  feedback: events,
  holdAnswer: events,
  holdQuestion: events,
  takeBackAnswer: none("what is taken back has reached nobody"),
  answerMany: events,
  merge: events,
  logCall: events,
  identifySeller: events,
  dismissLetter: events,
  setTopic: events,
  route: events,
  recall: events,
  remindSpecialist: events,
  specialistAnswer: events,
  takeNext: events,
  skip: events,
  assign: events,
  join: none("one's own wish to be told the answer"),
  leave: none("one's own wish to be told the answer"),

  // What holds for others.
  putTextModule: audit("module-written"),
  removeTextModule: audit("module-removed"),
  acceptCluster: audit("repeat-accepted"),
  undoCluster: audit("repeat-ended"),
  splitCluster: audit("repeats-split"),
  joinClusters: audit("repeats-joined"),
  startCrawl: audit("crawl-started"),
  keepRelease: audit("release-kept"),
  stopCrawl: audit("crawl-stopped"),
  serveRelease: audit("release-served"),
  putKeptAnswer: audit("kept-written"),
  confirmKeptAnswer: audit("kept-confirmed"),
  retireKeptAnswer: audit("kept-retired"),
  addPageTask: audit("task-added"),
  addSearchTask: audit("task-added"),
  assignReportFix: audit("repeat-accepted", "task-added"),
  changeTask: audit("task-changed"),
  putPin: audit("pin-written"),
  removePin: audit("pin-removed"),
  putSynonyms: audit("synonyms-written"),
  removeSynonyms: audit("synonyms-removed"),
  removeSearchCase: audit("search-case-removed"),
  putHours: audit("hours-changed"),
  addAbsence: audit("absence-added"),
  endAbsence: audit("absence-ended"),
  putRules: audit("rules-changed"),
  closeBonus: shownBy("test/unit/server/bonus/bonus-months.test.ts", "bonus-closed"),
  contestBonus: shownBy("test/unit/server/bonus/bonus-rights.test.ts", "bonus-contested"),
  decideBonus: shownBy("test/unit/server/bonus/bonus-rights.test.ts", "bonus-decided"),
  addBroadcast: audit("broadcast-added"),
  endBroadcast: audit("broadcast-ended"),
  sendReport: shownBy("test/unit/server/audit/report-sent.test.ts", "report-sent"),

  // By the directory's token, about somebody else.
  scimAddUser: shownBy(scim, "person-added"),
  scimReplaceUser: shownBy(scim, "person-changed"),
  scimPatchUser: shownBy(scim, "person-changed", "person-deactivated"),
  scimRemoveUser: shownBy(scim, "person-deactivated"),
  scimAddGroup: shownBy(scimRights, "person-changed"),
  scimReplaceGroup: shownBy(scimRights, "person-changed"),
  scimPatchGroup: shownBy(scimRights, "person-changed"),
  scimRemoveGroup: shownBy(scimRights, "person-changed"),

  oidcLogout: own,
  violations: none("what a browser tells goes to the log of the server"),
  revokeDevice: own,
  signIn: own,
  signOut: own,
  changePassword: own,
  deviceCode: own,
  deviceToken: own,
  deviceApprove: own,
  deviceDeny: own,
  viewTicket: fleeting,
  viewed: fleeting,
  presence: fleeting,
  offeredAnswers: fleeting,
  metBroadcast: fleeting,
  learn: none("under a pseudonym on purpose: an entry here would say whose it is"),
  uploadFile: none("nobody's but the uploader's until a request or a message names it"),
  draftAnswer: none("a proposal: what is sent is among the events"),
  sameAsked: trial,
  previewTuning: trial,
  judgeTuning: trial,
  previewCalendars: trial,
  tryTopics: trial,
};
