import type { Language } from "../../core/language/define-messages.ts";
import type { HostEvent } from "../platform/host-client.ts";
import { noPolicy } from "../platform/policy.ts";
import type { HostState } from "../platform/protocol.ts";

/** What the host has told so far. */
export type HostNews = {
  /** False until the first state arrived: `state` is then only a start. */
  readonly started: boolean;
  readonly state: HostState;
  readonly sent: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<number, number>;
  readonly recordsVersion: number;
};

/** Before the host answers: the field stands ready, nothing is claimed about account or copy. */
export function noNews(language: Language): HostNews {
  const state: HostState = {
    language,
    account: { kind: "none", server: null, failed: null },
    sync: { kind: "idle" },
    connection: { kind: "online" },
    lastSync: null,
    staleSince: null,
    sections: 0,
    documents: 0,
    outbox: [],
    requests: [],
    cancelling: [],
    unseen: 0,
    serverOffsetMs: 0,
    portalOrigins: [],
    policy: noPolicy,
  };
  return { started: false, state, sent: new Map(), changes: new Map(), recordsVersion: 0 };
}

export function afterEvent(news: HostNews, event: HostEvent): HostNews {
  switch (event.event) {
    case "state":
      return { ...news, started: true, state: event.state };
    case "sent":
      return { ...news, sent: new Map(news.sent).set(event.key, event.id) };
    case "request":
      return { ...news, changes: new Map(news.changes).set(event.id, (news.changes.get(event.id) ?? 0) + 1) };
    case "records":
      return { ...news, recordsVersion: news.recordsVersion + 1 };
  }
}
