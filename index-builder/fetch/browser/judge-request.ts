/** A request that a page makes, as far as it tells whether it may be made. */
export type PageRequest = {
  readonly address: string;
  readonly method: string;
  /** Playwright's word: document, script, stylesheet, xhr, fetch, image, font, media, ping and others. */
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;
  /** own: the page itself goes somewhere · other: a frame or a new window does · none: it asks for something. */
  readonly navigates: "own" | "other" | "none";
};

/**
 * page: the page that is being shown · ask: by our own fetcher · move: the page sends its reader elsewhere ·
 * refuse: never made.
 */
export type RequestVerdict = "page" | "ask" | "move" | "refuse";

export type RequestRules = {
  /** The page that is being shown. */
  readonly page: string;
  /** Whether it has been handed over already. */
  readonly isShown: boolean;
  /** Scope, links that act, robots.txt: whether the crawler may ask for it at all. */
  readonly mayAsk: (address: string) => boolean;
  /** Whether following it could change something. */
  readonly acts: (address: string) => boolean;
};

const needed: ReadonlySet<string> = new Set(["script", "stylesheet", "xhr", "fetch"]);
/** A GET that asks to be taken for another method. */
const overridesMethod = /^x-(?:http-)?method(?:-override)?$/;

/** Only what reads, and only what a page needs to say what it says: no pictures, fonts or films, no streams, no POST. */
export function judgeRequest(request: PageRequest, rules: RequestRules): RequestVerdict {
  const { address, method, navigates } = request;
  const reads = method === "GET" || (method === "HEAD" && navigates === "none");
  const disguised = Object.keys(request.headers).some((name) => overridesMethod.test(name.toLowerCase()));
  if (!reads || disguised || navigates === "other") return "refuse";
  if (navigates === "own") {
    const isPage = withoutHash(address) === withoutHash(rules.page);
    if (isPage) return rules.isShown ? "refuse" : "page";
    return rules.acts(address) ? "refuse" : "move";
  }
  return needed.has(request.type) && rules.mayAsk(address) ? "ask" : "refuse";
}

const withoutHash = (address: string): string => address.replace(/#.*$/s, "");
