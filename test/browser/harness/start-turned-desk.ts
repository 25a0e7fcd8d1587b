import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { livePath } from "../../../core/contract/paths.ts";
import { applyImport } from "../../../server/accounts/apply-import.ts";
import { planImport } from "../../../server/accounts/plan-import.ts";
import type { WantedAccount } from "../../../server/accounts/read-account-file.ts";
import type { SectionRecord } from "../../../core/contract/record.ts";
import { releasesFolder } from "../../../server/catalogue/release-folder.ts";
import { createApp } from "../../../server/app.ts";
import { createLog } from "../../../server/log.ts";
import { openParts } from "../../../server/open-parts.ts";
import { plantRelease } from "../../unit/server/harness/plant-release.ts";
import { testConfig } from "../../unit/server/harness/test-config.ts";
import { freePort } from "./start-product.ts";

export type TurnedDesk = {
  readonly server: string;
  /** Lets the server's clock go on by so many minutes. */
  readonly pass: (minutes: number) => void;
  /** What the server does every hour. */
  readonly tidy: () => Promise<void>;
  /** How many live streams it holds. */
  readonly streams: () => number;
  /** Reaches the server also while nobody else does. */
  readonly fetch: typeof fetch;
  /** From now on nobody gets through, and whoever listened is cut off; what is done by `fetch` happens all the same. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Person = Pick<WantedAccount, "name" | "role"> & { readonly login: string; readonly password: string };

/** The server in this process, so that its clock can be turned: open round the clock, with these sections of a portal. */
export async function startTurnedDesk(
  people: readonly Person[],
  given: Record<string, unknown> = {},
  records: readonly SectionRecord[] = [],
): Promise<TurnedDesk> {
  const data = mkdtempSync(join(tmpdir(), "ask-me-turned-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const config = testConfig(data, {
    server: { address, port, secret: "a secret for tests that is long enough" },
    ...given,
  });
  let turnedMs = 0;
  const now = (): Date => new Date(Date.now() + turnedMs);
  const log = createLog("silent");
  if (records.length > 0) plantRelease(releasesFolder(data), "20261102-080000-turned", records);
  const { deps, tidy, close } = await openParts(config, { log, now, configFile: join(data, "ask-me.yaml") });
  await applyImport(deps.store, planImport([], people.map(wanted)), now());
  const app = createApp(deps);
  const server = createAdaptorServer({ fetch: app.fetch });
  const streams = new Set<ServerResponse>();
  server.on("request", ({ url }: IncomingMessage, response: ServerResponse) => {
    if (url !== livePath) return;
    streams.add(response);
    response.once("close", () => streams.delete(response));
  });
  const mend = async (): Promise<void> => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const cut = async (): Promise<void> => {
    const closed = once(server, "close");
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await closed;
  };
  await mend();
  return {
    server: address,
    pass: (minutes) => void (turnedMs += minutes * 60_000),
    tidy,
    streams: () => streams.size,
    fetch: async (asked, init) => app.request(asked, init),
    cut,
    mend,
    async close() {
      deps.live.close();
      if (server.listening) await cut();
      await close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function wanted(person: Person): WantedAccount {
  return {
    email: `${person.login}@polis.example`,
    groups: [],
    region: null,
    channel: null,
    department: null,
    joinedAt: null,
    skills: [],
    ...person,
  };
}
