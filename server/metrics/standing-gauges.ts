/** How the server stands at a look; null is not known or not there. Instants are ISO text, sizes bytes. */
export type StandingFacts = {
  readonly live: number;
  readonly queued: number;
  readonly release: { readonly createdAt: string; readonly sections: number } | null;
  readonly stale: boolean;
  readonly crawl: { readonly finishedAt: string; readonly isWell: boolean } | null;
  readonly crawlSucceededAt: string | null;
  readonly mailboxReadAt: string | null;
  readonly letters: { readonly waiting: number; readonly givenUp: number } | null;
  readonly requests: {
    readonly open: number;
    readonly paused: number;
    readonly dueSoon: number;
    readonly late: number;
  };
  readonly onShift: number;
  readonly disk: { readonly free: number; readonly size: number } | null;
  readonly backupAt: string | null;
  readonly workers: { readonly count: number; readonly heap: number };
};

type StandingGauge = {
  readonly name: string;
  readonly help: string;
  readonly value: (facts: StandingFacts) => number | null;
};

/** Every gauge of ours; docs/en/metrics.md has the same names, and a test that it has. */
export const standingGauges: readonly StandingGauge[] = [
  { name: "ask_me_live_connections", help: "Live connections open now", value: ({ live }) => live },
  {
    name: "ask_me_database_queued_writes",
    help: "Units waiting for the next transaction",
    value: ({ queued }) => queued,
  },
  {
    name: "ask_me_release_created_timestamp_seconds",
    help: "When the release that is served was made",
    value: ({ release }) => release && unixSeconds(release.createdAt),
  },
  {
    name: "ask_me_release_sections",
    help: "Sections of the release that is served",
    value: ({ release }) => release?.sections ?? null,
  },
  {
    name: "ask_me_index_stale",
    help: "1 while the index was not confirmed for longer than crawl.staleHours",
    value: ({ stale }) => Number(stale),
  },
  {
    name: "ask_me_crawl_last_finished_timestamp_seconds",
    help: "When the last crawl ended that was not broken off",
    value: ({ crawl }) => crawl && unixSeconds(crawl.finishedAt),
  },
  {
    name: "ask_me_crawl_last_success",
    help: "1 where what the last crawl found is served, 0 where it was held or failed",
    value: ({ crawl }) => crawl && Number(crawl.isWell),
  },
  {
    name: "ask_me_crawl_last_success_timestamp_seconds",
    help: "When a crawl last ended whose findings are served",
    value: ({ crawlSucceededAt }) => unixSeconds(crawlSucceededAt),
  },
  {
    name: "ask_me_mailbox_last_read_timestamp_seconds",
    help: "When the mailbox was last read to its end",
    value: ({ mailboxReadAt }) => unixSeconds(mailboxReadAt),
  },
  {
    name: "ask_me_letters_waiting",
    help: "Letters to be sent or tried again",
    value: ({ letters }) => letters?.waiting ?? null,
  },
  {
    name: "ask_me_letters_given_up",
    help: "Letters that were tried for a day in vain",
    value: ({ letters }) => letters?.givenUp ?? null,
  },
  {
    name: "ask_me_requests_open",
    help: "Requests that wait for the desk, those routed among them",
    value: ({ requests }) => requests.open,
  },
  {
    name: "ask_me_requests_paused",
    help: "Requests that wait for their seller",
    value: ({ requests }) => requests.paused,
  },
  {
    name: "ask_me_requests_due_soon",
    help: "Open requests due within ten minutes and not yet late",
    value: ({ requests }) => requests.dueSoon,
  },
  {
    name: "ask_me_requests_late",
    help: "Open requests past their due time",
    value: ({ requests }) => requests.late,
  },
  { name: "ask_me_staff_on_shift", help: "Agents and leads on shift now", value: ({ onShift }) => onShift },
  {
    name: "ask_me_data_disk_free_bytes",
    help: "Free for the server on the filesystem of the data folder",
    value: ({ disk }) => disk?.free ?? null,
  },
  {
    name: "ask_me_data_disk_size_bytes",
    help: "Size of the filesystem of the data folder",
    value: ({ disk }) => disk?.size ?? null,
  },
  {
    name: "ask_me_backup_last_timestamp_seconds",
    help: "What the latest whole backup holds: the instant at which it began",
    value: ({ backupAt }) => unixSeconds(backupAt),
  },
  { name: "ask_me_workers", help: "Worker threads running", value: ({ workers }) => workers.count },
  {
    name: "ask_me_workers_heap_bytes",
    help: "Heap used by all worker threads",
    value: ({ workers }) => workers.heap,
  },
];

function unixSeconds(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant) / 1000;
}
