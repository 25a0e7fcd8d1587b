// oxlint-disable-next-line import/no-unassigned-import -- sets zod up before any schema is made
import "../../ui/zod-without-eval.ts";
// oxlint-disable-next-line import/no-unassigned-import -- lends what a browser lacks
import "./older-browsers.ts";
// oxlint-disable-next-line import/no-unassigned-import -- lets our own service worker through Trusted Types
import "../../ui/own-scripts.ts";
import { render } from "preact";
import { openHostStore } from "../palette/host-store.ts";
import { PaletteApp } from "../palette/palette-app.tsx";
import { hearForgotten } from "./forgotten-device.ts";
import { keepShell } from "./kept-shell.ts";
import { linkPage } from "./link-page.ts";
import { holdDevice } from "./own-device.ts";
import { startPageHost } from "./start-page-host.ts";

const ending = new AbortController();
const { signal } = ending;
const store = openHostStore(signal);
const link = linkPage(signal);
hearForgotten(() => {
  ending.abort();
  location.replace("/");
}, signal);

const onDisk = await holdDevice();
await startPageHost({ store, onDisk, signal });
render(<PaletteApp store={store} link={link} onDrawn={() => {}} />, document.body);

// A phone ends what a page does while nobody looks at it: whatever happened meanwhile is asked for.
document.addEventListener(
  "visibilitychange",
  () => {
    if (!document.hidden) void store.client.call("refresh", null);
  },
  { signal },
);
const { serviceWorker }: { serviceWorker?: ServiceWorkerContainer } = navigator;
await serviceWorker?.register("/service-worker.js");
if (onDisk) await keepShell();
