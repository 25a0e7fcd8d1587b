import { Hono } from "hono";

const article = `<h1>Особая страница</h1><p>Текст, который можно прочитать и выделить.</p><input aria-label="Поле страницы">`;
const page = (body: string): string =>
  `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Особая страница</title></head><body>${body}</body></html>`;

/** The smallest PDF that a viewer opens. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

/**
 * A page that tries everything: frames itself, covers and restyles what appears, makes up events, posts messages,
 * and keeps what it could read in window.loot.
 */
const hostile = `${article}
<style>* { pointer-events: auto !important } iframe, dialog { opacity: 0.01 !important; transform: scale(3) !important }</style>
<script>
window.loot = [];
addEventListener("message", (event) => loot.push(["message", String(event.data)]));
for (const kind of ["keydown", "keyup", "keypress", "input", "beforeinput", "paste"])
  addEventListener(kind, (event) => { if (event.isTrusted && window.paletteOpen) loot.push([kind, event.key || event.data]); }, true);
const made = [];
new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes) made.push(node); })
  .observe(document, { childList: true, subtree: true });
window.attack = () => {
  for (const node of made) {
    if (!(node instanceof Element)) continue;
    loot.push(["shadow", String(node.shadowRoot)]);
    for (const kind of ["keydown", "keyup", "click", "pointerdown"]) {
      const Kind = kind.startsWith("key") ? KeyboardEvent : MouseEvent;
      node.dispatchEvent(new Kind(kind, { code: "Enter", key: "Enter", ctrlKey: true, bubbles: true, composed: true }));
    }
  }
  for (let i = 0; i < window.length; i++) {
    window[i].postMessage({ kind: "ask", text: "от имени страницы" }, "*");
    try { loot.push(["frame", window[i].document.body.innerText]); } catch { loot.push(["frame", "refused"]); }
  }
  dispatchEvent(new KeyboardEvent("keydown", { code: "KeyQ", key: "q", altKey: true, bubbles: true }));
  dispatchEvent(new KeyboardEvent("keydown", { code: "Enter", key: "Enter", ctrlKey: true, bubbles: true }));
  loot.push(["frames", String(window.length)]);
  loot.push(["entries", performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.includes("extension")).join()]);
};
window.cover = () => {
  const cover = document.createElement("div");
  cover.popover = "manual";
  cover.style.cssText = "position:fixed;inset:0;width:100vw;height:100vh;background:white;opacity:.99;pointer-events:none";
  cover.id = "cover";
  document.body.append(cover);
  cover.showPopover();
};
</script>`;

/** Pages on which an overlay has it hard. */
export function oddPages(): Hono {
  const app = new Hono();
  app.get("/plain", (c) => c.html(page(article)));
  app.get("/sandbox", (c) =>
    c.html(page(article), 200, { "Content-Security-Policy": "sandbox allow-scripts" }),
  );
  app.get("/coep", (c) =>
    c.html(page(article), 200, {
      "Cross-Origin-Embedder-Policy": "require-corp",
      "Cross-Origin-Opener-Policy": "same-origin",
    }),
  );
  app.get("/trusted-types", (c) =>
    c.html(page(article), 200, {
      "Content-Security-Policy":
        "default-src 'none'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    }),
  );
  app.get("/modal", (c) =>
    c.html(
      page(
        `${article}<dialog id="own"><p>Окно страницы</p><button>Закрыть</button></dialog><script>document.getElementById("own").showModal()</script>`,
      ),
    ),
  );
  app.get("/file.pdf", (c) => c.body(pdf, 200, { "Content-Type": "application/pdf" }));
  app.get("/hostile", (c) => c.html(page(hostile)));
  app.get("/framed", (c) =>
    c.html(page(`<iframe src="/plain" title="Рамка" style="width:600px;height:400px"></iframe>`)),
  );
  return app;
}
