// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../ui/zod-without-eval.ts";
import { render } from "preact";
import "../../ui/base.css";
import "./console.css";
import { readSession } from "./account/session.ts";
import { forgetOldDrafts } from "./composer/kept-drafts.ts";
import { Console } from "./console.tsx";
import { followDesk } from "./follow-desk.ts";
import { startClock } from "./platform/server-time.ts";
import { followHistory } from "./router/router.ts";

const place = document.getElementById("console");
const whole = new AbortController().signal;
if (place) {
  startClock(whole);
  followHistory(whole);
  followDesk(whole);
  forgetOldDrafts(Date.now());
  await readSession();
  render(<Console />, place);
}
