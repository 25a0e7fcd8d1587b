import { readFileSync } from "node:fs";

/** Where the style sheet of the server's own pages lies. */
export const pageStylePath = "/pages.css";

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");

/** The product's tokens and the few rules that these pages need. */
export const pageStyle = ["../../ui/tokens.css", "pages.css", "../view/view.css", "../routing/link.css"]
  .map(read)
  .join("\n");
