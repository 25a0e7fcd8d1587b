/** Fifty-two weeks from a Monday to a Sunday; the days are Moscow's. */
export const year = { from: "2025-12-01", to: "2026-11-29" } as const;
/** The Monday after, at nine in Moscow: the moment at which figures are told. */
export const asOf = "2026-11-30T06:00:00Z";

/** What is hidden in the year, each in weeks of its own, so that nothing explains anything else. */
export const planted = {
  /** A region asks more than twice as much for two weeks. */
  region: { name: "Казань", from: "2026-09-07", to: "2026-09-20", times: 2.3 },
  /** A page that many do not understand. */
  page: {
    record: "kasko-privolzhsky",
    document: "https://portal.example/auto/kasko/privolzhsky",
    title: "Тарифы КАСКО: Приволжский округ",
    topic: "tariffs",
    from: "2026-05-11",
    to: "2026-05-24",
    questions: 25,
    sellers: 22,
  },
  /** People who begin in one week in one region, as a share of all sellers. */
  newcomers: { region: "Уфа", from: "2026-03-02", to: "2026-03-06", share: 0.08 },
  /** Questions that many ask until, from that day on, a pin answers them. */
  helpedPin: {
    record: "kbm-accident-free",
    query: "КБМ водителя без аварий",
    pinnedOn: "2026-06-15",
    weeklyBefore: 6,
    weeklyAfter: 0.5,
  },
  /** A pin after which they ask as before. */
  idlePin: {
    record: "mortgage-contract-number",
    query: "номер кредитного договора в полисе ипотеки",
    pinnedOn: "2026-07-13",
    weeklyBefore: 6,
    weeklyAfter: 6,
  },
  /** A word that stands nowhere, and the one that they type then. Of the last weeks: the words of others are gone. */
  synonym: {
    failed: "гидроцикл",
    opened: "водный мотоцикл",
    from: "2026-11-11",
    to: "2026-11-27",
    perDay: 4,
  },
  /** Passes over one in eight of what others get, and takes the short ones. */
  skipping: { agent: "agent-3", share: 0.125 },
} as const;
