import type { SearchSurface } from "../../core/contract/learning-endpoints.ts";
import type { Ask } from "../../core/contract/request.ts";

type SentFrom = {
  /** What the server is told of the way that questions and searches come from here. */
  readonly via: Ask["via"];
  readonly panel: SearchSurface;
  /** Whether what waits is sent, and an answer told, once the window is closed. */
  readonly outlivesWindow: boolean;
};

export const sentFrom: SentFrom = { via: "extension", panel: "panel", outlivesWindow: true };
