import { dress } from "../overlay/dress.ts";

const shownMs = 12_000;
const styles = `
:host{all:initial!important;display:contents!important}
output{position:fixed;left:50%;top:16px;z-index:2147483647;max-width:min(560px,calc(100vw - 32px));transform:translateX(-50%);
box-sizing:border-box;padding:10px 16px;border:1px solid #d9a441;border-radius:8px;background:#fff0d4;color:#161a22;
box-shadow:0 4px 16px #1217261f;font:400 14px/20px Inter,"Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif}`;

let shown: HTMLElement | null = null;

/** A sentence at the top of the page, for a while or until a click. */
export function showNote(text: string, language: string): void {
  shown?.remove();
  const host = document.createElement("ask-me-note");
  const root = host.attachShadow({ mode: "closed" });
  const note = document.createElement("output");
  note.lang = language;
  dress(root, styles);
  root.append(note);
  document.documentElement.append(host);
  // A region is spoken only if its text comes after it.
  note.textContent = text;
  note.addEventListener("click", () => host.remove());
  setTimeout(() => host.remove(), shownMs);
  shown = host;
}
