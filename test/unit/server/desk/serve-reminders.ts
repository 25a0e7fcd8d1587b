import "../../../../node-version.mjs";
import { setTimeout as delay } from "node:timers/promises";
import { ReminderWatch } from "../../../../server/desk/reminders/reminder-watch.ts";
import { sendUnseenAnswers } from "../../../../server/desk/reminders/unseen-answers.ts";
import { RequestClocks } from "../../../../server/desk/request-clocks.ts";
import { openMail } from "../../../../server/mail/mail-port.ts";
import { sendLetters } from "../../../../server/mail/send-letters.ts";
import { openStore } from "../../../../server/store/open-store.ts";
import { testConfig } from "./test-config.ts";

// What the server does about time running out, in a process of its own for tests that kill it: at a moment that stands
// still, over a file, to a mail server of the test. Says «idle» once nothing is left to do.
const [file = "", port = "", at = ""] = process.argv.slice(2);
const config = testConfig({ mail: { host: "127.0.0.1", port: Number(port), from: "desk@polis.example" } });
if (!config.mail) throw new Error("The test's configuration has no mail");
const mail = openMail(config.mail);
const store = openStore(file);
const now = (): Date => new Date(at);
const portal = { section: () => undefined, audienceAt: () => null, seesAllAt: () => null };
const desk = { store, config, now, clocks: new RequestClocks(config.desk) };
const watch = new ReminderWatch({ desk, live: { publish: () => {} } });
for (;;) {
  const told = await watch.turn();
  const unseen = await sendUnseenAnswers(desk);
  const sent = await sendLetters({ store, config, now, portal, mail });
  if (told.length + unseen.length + sent.length === 0) process.stdout.write("idle\n");
  await delay(5);
}
