import { accountEndpoints } from "../core/contract/account-endpoints.ts";
import type { Asking } from "../core/contract/person.ts";
import { RequestKind } from "../core/contract/request-event.ts";
import { contractVersion } from "../core/contract/version.ts";
import { comingHours } from "../core/desk/coming-hours.ts";
import { isoOf, isoOrNull, secondsOf } from "../core/desk/instant.ts";
import { longestMinutes } from "../core/desk/longest-minutes.ts";
import { calendarOfRegion, servingCalendars } from "../core/desk/serving-calendars.ts";
import type { Part } from "./app-deps.ts";
import { typicalMinutes } from "./desk/typical-minutes.ts";
import type { Account } from "./identity/account.ts";
import { keepsQueriesOf, keptDays } from "./learning/keeps-queries.ts";
import { done } from "./outcome.ts";
import { askingAt } from "./pilots/asking-at.ts";
import { serve } from "./serve-endpoint.ts";

// A browser that was not here for a week is locked; holidays may close the desk for ten days.
const toldDays = 21;

/** Welcome, health, one's own account and one's connected browsers. */
export const serveAccount: Part = (serving, { config, identity, catalogue, store, now }) => {
  const policy = () => ({
    portalOrigins: config.extension.portalOrigins,
    answerWithinMinutes: config.desk.minutes,
    serverNow: now().toISOString(),
  });

  const hoursFor = ({ attributes }: Account) => {
    const calendar = calendarOfRegion(config.desk, attributes.region ?? null);
    const coming = comingHours(
      servingCalendars(config.desk, calendar),
      secondsOf(now().toISOString()),
      toldDays,
    );
    return coming.map(([opens, closes]): [string, string] => [isoOf(opens), isoOf(closes)]);
  };

  const askingFor = (account: Account): Asking => {
    const asking = askingAt(config.desk, account, now().toISOString());
    return asking.kind === "on" ? asking : { kind: "off", from: isoOrNull(asking.from) };
  };

  serve(serving, accountEndpoints.welcome, async () => ({
    answer: {
      service: config.service,
      contract: contractVersion,
      keeps: { ...config.keeps, queryDays: keptDays(config) },
      mayNot: config.extension.mayNot ?? [],
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
      hours: hoursFor(account),
      minutesOf: Object.fromEntries(
        RequestKind.options.map((kind) => [kind, longestMinutes(config.desk, kind)]),
      ),
      personalData: config.desk.personalData,
      asking: askingFor(account),
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
