import type { HostSignals } from "../host/background-services.ts";

/** The background's way to the host. */
export type HostLink = {
  /** Sees to it that the host is there. */
  ensure(): Promise<void>;
  /** Its answer; null where there was none. */
  tell<N extends keyof HostSignals>(
    name: N,
    given: HostSignals[N]["given"],
  ): Promise<HostSignals[N]["answer"] | null>;
};
