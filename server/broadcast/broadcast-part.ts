import { broadcastEndpoints } from "../../core/contract/broadcast-endpoints.ts";
import { dateOf, localDays } from "../../core/insight/local-days.ts";
import type { Part } from "../app-deps.ts";
import { recordChange } from "../audit/record-change.ts";
import { cleanLine } from "../desk/clean-text.ts";
import { logInstant } from "../desk/log-instant.ts";
import type { Account } from "../identity/account.ts";
import { deskTimeZone } from "../mail/moment-in.ts";
import { done } from "../outcome.ts";
import { serve } from "../serve-endpoint.ts";
import { broadcastMessages } from "./broadcast-messages.ts";
import { noteMet } from "./note-met.ts";
import { ownBroadcast } from "./own-broadcast.ts";
import { showBroadcasts } from "./show-broadcasts.ts";

/** The instruction of the week: put before sellers of chosen regions and channels, and counted. */
export const serveBroadcasts: Part = (serving, { store, config, now, catalogue }) => {
  const clock = () => {
    const at = now();
    const zone = deskTimeZone(config.desk, at);
    return { now: at, zone, today: dateOf(localDays(zone)(at.getTime() / 1000).day) };
  };
  const list = async (account: Account) => {
    const showing = { db: store.read, catalogue, account, ...clock() };
    return { broadcasts: await showBroadcasts(showing) };
  };
  const own = (member: Account) => {
    const { today } = clock();
    return ownBroadcast({ db: store.read, catalogue, member, today });
  };

  serve(serving, broadcastEndpoints.broadcasts, async ({ account }) => ({ answer: await list(account) }));
  serve(serving, broadcastEndpoints.addBroadcast, async ({ account, body, language }) => {
    const { record, regions, channels, from: since, until } = body;
    const sentence = cleanLine(body.sentence);
    const message = broadcastMessages(language).noSection;
    if (catalogue.section(record, account.groups) === undefined)
      return { problem: "invalid", errors: [{ at: "record", message }] };
    const at = logInstant(now());
    await store.write(async (trx) => {
      const { id } = await trx
        .insertInto("broadcast")
        .values({
          record,
          sentence,
          regions: JSON.stringify(regions),
          channels: JSON.stringify(channels),
          since,
          until,
          createdBy: account.id,
          createdAt: at,
          endedAt: null,
          seen: 0,
          opened: 0,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const by = account.id;
      const subject = `broadcast:${id}`;
      await recordChange(trx, { at, by, action: "broadcast-added", subject, before: null, after: until });
    });
    return { answer: await list(account) };
  });
  serve(serving, broadcastEndpoints.endBroadcast, async ({ account, params: { broadcast } }) => {
    const { broadcasts } = await list(account);
    const known = broadcasts.find(({ id }) => id === broadcast);
    if (known === undefined) return { problem: "not-found" };
    const at = logInstant(now());
    await store.write(async (trx) => {
      const { numUpdatedRows: ended } = await trx
        .updateTable("broadcast")
        .set({ endedAt: at })
        .where("id", "=", broadcast)
        .where("endedAt", "is", null)
        .executeTakeFirst();
      if (ended !== 1n) return;
      const subject = `broadcast:${broadcast}`;
      const said = { subject, before: known.until, after: null };
      await recordChange(trx, { at, by: account.id, action: "broadcast-ended", ...said });
    });
    return { answer: await list(account) };
  });
  serve(serving, broadcastEndpoints.ownBroadcast, async ({ account }) => ({
    answer: { broadcast: await own(account) },
  }));
  serve(serving, broadcastEndpoints.metBroadcast, async ({ account, body: { broadcast, did } }) => {
    // The desk looks at it too: figures are of sellers.
    if (account.role !== "seller" || (await own(account))?.id !== broadcast) return done;
    await store.write((trx) => noteMet(trx, { broadcast, account: account.id, did }));
    return done;
  });
};
