import { render } from "preact";
import { linkPanel } from "../../panel/link-panel.ts";
import { openHostStore } from "../../palette/host-store.ts";
import { PaletteApp } from "../../palette/palette-app.tsx";

const store = openHostStore(new AbortController().signal);
render(<PaletteApp store={store} link={linkPanel()} onDrawn={() => {}} />, document.body);
