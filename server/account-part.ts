import { accountEndpoints } from "../core/contract/account-endpoints.ts";
import { contractVersion } from "../core/contract/version.ts";
import type { Part } from "./app-deps.ts";
import { typicalMinutes } from "./desk/typical-minutes.ts";
import { keepsQueriesOf, keptDays } from "./learning/keeps-queries.ts";
import { done } from "./outcome.ts";
import { serve } from "./serve-endpoint.ts";

/** Welcome, health, one's own account and one's connected browsers. */
export const serveAccount: Part = (serving, { config, identity, catalogue, store, now }) => {
  const policy = () => ({
    portalOrigins: config.extension.portalOrigins,
    answerWithinMinutes: config.desk.minutes,
    serverNow: now().toISOString(),
  });

  serve(serving, accountEndpoints.welcome, async () => ({
    answer: {
      service: config.service,
      contract: contractVersion,
      keeps: { ...config.keeps, queryDays: keptDays(config) },
      ...policy(),
    },
  }));

  serve(serving, accountEndpoints.health, async () => {
    const database = await store.condition();
    const release = catalogue.release();
    const refused = catalogue.refused();
    const ok = database !== "read-only" && release !== null;
    const warning = refused && `Release ${refused.release} ${refused.why}`;
    return { answer: { ok, release, database, ...(warning === null ? {} : { warning }) } };
  });

  serve(serving, accountEndpoints.me, async ({ account }) => ({
    answer: {
      id: account.id,
      name: account.name,
      login: account.login,
      role: account.role,
      attributes: account.attributes,
      audience: account.audience,
      localIndex: config.extension.localIndex,
      keepsQueries: keepsQueriesOf(account, config),
      typicalMinutes: await typicalMinutes(store, now()),
      ...policy(),
    },
  }));

  serve(serving, accountEndpoints.devices, async ({ account }) => ({
    answer: { devices: await identity.devicesOf(account) },
  }));

  serve(serving, accountEndpoints.revokeDevice, async ({ account, params }) => {
    const revoked = await identity.revokeDevice(account, params.device);
    return revoked ? done : { problem: "not-found" };
  });
};
