/** Of a service worker's scope as much as is used here: TypeScript knows a page's alone beside it. */
type Scope = {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: <N extends keyof Events>(name: N, listener: (event: Events[N]) => void) => void;
};
type Lasting = { waitUntil: (work: Promise<unknown>) => void };
type Events = {
  install: Lasting;
  activate: Lasting;
  fetch: { request: Request; respondWith: (answer: Promise<Response>) => void };
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build makes a service worker of this file
const scope = self as unknown as Scope;

// It imports nothing: one file beside the page, whatever the build makes of the others.
const ownPages = /^\/(requests\/\d+)?$/;
const ownFiles = "/app/";
const toldOffline = ["/app/offline.html", "/app/offline.css"] as const;

/**
 * Says what is the matter where the server cannot be reached; an own device has the page's files instead, which keepShell
 * puts there. Nothing that the server tells of the portal or of requests ever passes through here.
 */
scope.addEventListener("install", (event) => {
  void scope.skipWaiting();
  event.waitUntil(caches.open("ask-me-offline").then((cache) => cache.addAll(toldOffline)));
});
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && ownPages.test(pathname)) {
    event.respondWith(fetch(request).catch(() => kept("/", toldOffline[0])));
  } else if (pathname.startsWith(ownFiles)) {
    event.respondWith(fetch(request).catch(() => kept(pathname)));
  }
});

async function kept(...wanted: string[]): Promise<Response> {
  for (const one of wanted) {
    const found = await caches.match(one);
    if (found) return found;
  }
  return Response.error();
}
