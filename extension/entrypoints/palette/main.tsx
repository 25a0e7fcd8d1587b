import { render } from "preact";
import { openHostStore } from "../../palette/host-store.ts";
import { awaitPort, linkFrame } from "../../palette/link-frame.ts";
import { PaletteApp } from "../../palette/palette-app.tsx";
import { askBackground } from "../../platform/ask-background.ts";

/** Draws nothing until the background confirms that this frame was opened by our launcher in this tab. */
async function start(): Promise<void> {
  const nonce = location.hash.slice(1);
  if (!nonce || window === parent) return;
  const offered = awaitPort(nonce);
  const store = openHostStore(new AbortController().signal);
  const [place, port] = await Promise.all([askBackground("verify-ticket", { nonce }), offered]);
  if (!place) return;
  const link = linkFrame({ place, port });
  render(<PaletteApp store={store} link={link} onDrawn={link.ready} />, document.body);
}

void start();
