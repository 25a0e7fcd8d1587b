/**
 * How what stands in a column of words, names or addresses leaves the database:
 * request: with its request (erased, or past its days) · person: when whoever it is of is erased · time: when its days are over ·
 * hand: what the desk itself writes for all, until somebody takes it away · good: never, for the reason given.
 */
type Way = "request" | "person" | "time" | "hand" | "good";

type KeptTable = {
  /** Columns that may hold words, names, addresses, or what leads to them. */
  readonly words: string;
  /** All others: ids, codes, counts and times. */
  readonly rest: string;
  readonly goes: readonly Way[];
  readonly why?: string;
};

/** Every table of the database. One that is not here has no rule, and the test that reads this fails. */
export const keptTables: Readonly<Record<string, KeptTable>> = {
  absence: { words: "reason", rest: "id account from until by begunAt", goes: ["person", "time"] },
  access_change: { words: "", rest: "seq account at", goes: ["time"] },
  account: {
    words: "accountId accessToken refreshToken idToken password",
    rest: "id providerId userId accessTokenExpiresAt refreshTokenExpiresAt scope createdAt updatedAt",
    goes: ["person"],
  },
  alarm: {
    words: "",
    rest: "id kind source since count overdue atRisk begunAt endedAt toldAt",
    goes: ["good"],
  },
  alarm_call: { words: "", rest: "id alarm telling at attempts nextAt", goes: ["time"] },
  audit: { words: "", rest: "seq at by action subject before after previous hash", goes: ["good"] },
  bonus_contest: { words: "", rest: "id month request by at", goes: ["good"] },
  bonus_decision: { words: "", rest: "id contest outcome by at", goes: ["good"] },
  bonus_payout: {
    words: "",
    rest: "month at by upToEvent upToDecision upToRule digest answered counted met reason sum",
    goes: ["good"],
  },
  bonus_payout_line: {
    words: "",
    rest: "month person forMonth kopecks credits unpaidCredits answered met",
    goes: ["good"],
  },
  bonus_reason: { words: "text", rest: "contest side request", goes: ["request", "person", "time"] },
  broadcast: {
    words: "sentence",
    rest: "id record regions channels since until createdBy createdAt endedAt seen opened",
    goes: ["hand"],
  },
  broadcast_reader: { words: "", rest: "broadcast account opened", goes: ["person", "time"] },
  catalogue_history: { words: "", rest: "id", goes: ["good"] },
  catalogue_release: { words: "", rest: "seq release at", goes: ["good"] },
  cluster_choice: { words: "", rest: "seq at by kind one other", goes: ["good"] },
  cluster_cursor: { words: "", rest: "id seq choice wholeAt", goes: ["good"] },
  cluster_member: { words: "", rest: "item cluster request entry", goes: ["time"] },
  cluster_proposal: {
    words: "",
    rest: "id cluster cause record state pin task acceptedAt acceptedBy endedAt endedBy course",
    goes: ["good"],
  },
  cluster_week: { words: "", rest: "cluster week sellers", goes: ["good"] },
  crawl_kept: { words: "", rest: "id run loss account at", goes: ["good"] },
  desk_rules: {
    words: "note",
    rest: "kind version body at by restores",
    goes: ["good"],
    why: "what is asked is judged by the rules of its day, and the note says why they were so",
  },
  deviceCode: {
    words: "deviceCode userCode",
    rest: "id userId expiresAt status lastPolledAt pollingInterval clientId scope",
    goes: ["person", "time"],
  },
  feedback_comment: { words: "text", rest: "request at", goes: ["request", "person", "time"] },
  file: {
    words: "digest name",
    rest: "id owner key type bytes width height purpose at request message position content",
    goes: ["request", "person", "time"],
  },
  file_leaving: { words: "", rest: "id", goes: ["time"] },
  held_answer: {
    words: "body",
    rest: "request account key clickedAt sendAt problem kind",
    goes: ["request", "person", "time"],
  },
  idempotency: {
    words: "digest",
    rest: "account key request message at",
    goes: ["request", "person", "time"],
  },
  kept_answer: {
    words: "wordings text",
    rest: "id version audience owner reviewOn request retired stoppedAt confirmedAt changedAt changedBy",
    goes: ["hand"],
  },
  kept_answer_change: { words: "became", rest: "seq answer version at by act", goes: ["hand"] },
  kept_answer_day: { words: "", rest: "answer day offered opened solved asked", goes: ["good"] },
  kept_answer_people: { words: "", rest: "answer key since offered opened solved asked", goes: ["good"] },
  kept_answer_reader: {
    words: "pseudonym",
    rest: "answer day key offered opened solved asked",
    goes: ["person", "time"],
  },
  kept_answer_source: {
    words: "passage shown",
    rest: "answer number record hash audience newer",
    goes: ["hand"],
  },
  known_audience: { words: "", rest: "digest groups", goes: ["good"] },
  kysely_migration: { words: "", rest: "name timestamp", goes: ["good"] },
  kysely_migration_lock: { words: "", rest: "id is_locked", goes: ["good"] },
  learning_batch: { words: "", rest: "digest at", goes: ["time"] },
  letter: {
    words: "recipient",
    rest: "id kind request account about at attempts nextAt sentAt failure",
    goes: ["request", "time"],
  },
  mail_folder: { words: "", rest: "folder uidValidity lastUid at", goes: ["good"] },
  mail_letter: {
    words: "messageId address name subject text leftOut",
    rest: "id request message stub at",
    goes: ["request", "person", "time"],
  },
  mail_received: { words: "", rest: "digest became request message at", goes: ["time"] },
  message: {
    words: "text",
    rest: "id request at author side kind",
    goes: ["request", "person", "time"],
  },
  message_source: {
    words: "quote",
    rest: "message position record document kind title heading path place address checkedAt audience",
    goes: ["request", "person", "time"],
  },
  page_cursor: { words: "", rest: "id request message", goes: ["good"] },
  page_digest: { words: "", rest: "week owner", goes: ["good"] },
  page_opened: { words: "", rest: "document week opens people", goes: ["good"] },
  page_request: { words: "", rest: "document how request at", goes: ["request", "person", "time"] },
  page_week: { words: "", rest: "document how week questions sellers", goes: ["good"] },
  program_version: { words: "", rest: "seq version at", goes: ["good"] },
  question_cluster: {
    words: "",
    rest: "id central topic sellers questions searches places cause lastAt countedAt",
    goes: ["good"],
  },
  reminder: { words: "", rest: "request of since percent at toldAt", goes: ["good"] },
  report_sent: { words: "", rest: "week at", goes: ["good"] },
  request: {
    words: "joinedAt",
    rest:
      "id seller kind via region channel calendar minutes topic state askedAt clickedAt receivedAt claimedBy routedTo " +
      "answeredAt answeredBy answeredInSeconds mergedInto seenBySeller result quick reason rated reopenedCount erased lastSeq " +
      "thanked rules department breachesAt wentToSpecialist timed",
    goes: ["person"],
  },
  request_context: {
    words: "address title heading content",
    rest: "request at",
    goes: ["request", "person", "time"],
  },
  request_event: { words: "", rest: "seq request at by kind codes", goes: ["good"] },
  request_joiner: { words: "text", rest: "request account at seenAt", goes: ["request", "person", "time"] },
  request_specialist: { words: "", rest: "request account", goes: ["good"] },
  request_text: { words: "text", rest: "request at", goes: ["request", "person", "time"] },
  request_trail: { words: "steps", rest: "request at", goes: ["request", "person", "time"] },
  scim_group: { words: "displayName externalId", rest: "id createdAt updatedAt", goes: ["hand"] },
  scim_member: { words: "", rest: "groupId account", goes: ["person"] },
  search_case: {
    words: "query normal",
    rest: "id record source origin at",
    goes: ["request", "person", "time"],
  },
  search_day: {
    words: "",
    rest: "searched zero unopened abandoned opened positions asked layout period day people",
    goes: ["time"],
  },
  search_entry: {
    words: "pseudonym",
    rest: "id key kind day surface total records record position",
    goes: ["person", "time"],
  },
  search_key: { words: "secret", rest: "id begunAt", goes: ["time"] },
  search_period: { words: "", rest: "period entries erased rolledAt", goes: ["time"] },
  search_position: { words: "", rest: "period day position shown opened", goes: ["time"] },
  search_query: {
    words: "",
    rest: "searched zero unopened abandoned opened positions asked layout period query text people",
    goes: ["time"],
    why: "words of three people or more",
  },
  search_query_place: { words: "", rest: "period query region channel people searched", goes: ["time"] },
  search_query_record: { words: "", rest: "period query record people", goes: ["time"] },
  search_swap: {
    words: "",
    rest: "period failed opened failedText openedText people of expected",
    goes: ["time"],
    why: "words of three people or more",
  },
  search_text: {
    words: "query shown missing filters",
    rest: "entry key hour region channel",
    goes: ["person", "time"],
  },
  section_audience: { words: "", rest: "id groups", goes: ["good"] },
  section_open: { words: "pseudonym", rest: "record document key day place", goes: ["person", "time"] },
  section_version: { words: "", rest: "seq record hash audience ended", goes: ["good"] },
  session: {
    words: "token ipAddress userAgent deviceName providerSid providerHint",
    rest: "id expiresAt createdAt updatedAt userId kind seenAt",
    goes: ["person", "time"],
  },
  specialist_link: {
    words: "address",
    rest: "digest request routed contact expiresAt usedAt",
    goes: ["request", "person", "time"],
  },
  sqlite_sequence: { words: "", rest: "name seq", goes: ["good"] },
  task: {
    words: "title note owner",
    rest: "id kind subject record evidence state dueOn createdBy createdAt changedBy changedAt",
    goes: ["hand"],
  },
  task_change: { words: "", rest: "seq task at by what became", goes: ["good"] },
  text_module: {
    words: "nameRu nameEn text",
    rest: "id version topic use changedAt changedBy",
    goes: ["hand"],
  },
  text_module_change: { words: "became", rest: "seq module version at by", goes: ["hand"] },
  tuning_change: { words: "became", rest: "seq at by what id", goes: ["hand"] },
  tuning_pin: { words: "queries", rest: "id record until changedAt changedBy badge", goes: ["hand"] },
  tuning_synonyms: { words: "words", rest: "id changedAt changedBy", goes: ["hand"] },
  unseen_answer: { words: "", rest: "request message dueAt", goes: ["good"] },
  used_once: { words: "", rest: "key until", goes: ["time"] },
  user: {
    words: "name email image username displayUsername region channel department joinedAt skills groups",
    rest: "id createdAt updatedAt emailVerified role active",
    goes: ["person"],
  },
  verification: {
    words: "value identifier",
    rest: "id expiresAt createdAt updatedAt",
    goes: ["time"],
  },
  view_ticket: { words: "", rest: "digest session record expiresAt", goes: ["person", "time"] },
  working_hours: { words: "", rest: "account week changedAt changedBy", goes: ["person"] },
};
