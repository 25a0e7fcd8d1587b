import { createPortal } from "../../../demo/portal/app.ts";

const now = () => new Date("2026-11-23T09:00:00+03:00");

/** A browser without a window: keeps cookies, follows nothing by itself. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string): Promise<string>;
  post(path: string, form: Record<string, string>): Promise<Response>;
  signIn(login: string, password: string, next?: string): Promise<Response>;
};

export function visitPortal(portal = createPortal({ now })): Visitor {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("Cookie", Array.from(cookies, ([name, value]) => `${name}=${value}`).join("; "));
    const answer = await portal.request(path, { ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
    return answer;
  };
  const visitor: Visitor = {
    get: (path, headers = {}) => send(path, { headers }),
    text: async (path) => (await send(path, {})).text(),
    post: (path, form) => send(path, { method: "POST", body: new URLSearchParams(form) }),
    async signIn(login, password, next = "/") {
      const form = await visitor.text(`/login?next=${encodeURIComponent(next)}`);
      return visitor.post("/login", { login, password, next, csrf: csrfOf(form) });
    },
  };
  return visitor;
}

export function csrfOf(form: string): string {
  return /name="csrf" value="([^"]+)"/.exec(form)?.[1] ?? "";
}

/** Addresses that the sitemap names, as paths. */
export async function sitemapPaths(visitor: Visitor): Promise<string[]> {
  const sitemap = await visitor.text("/sitemap.xml");
  return Array.from(
    sitemap.matchAll(/<loc>([^<]+)<\/loc>/g),
    ([, address = ""]) => new URL(address).pathname,
  );
}

/** Internal addresses a page links to, fragments cut off, the leading path kept as written. */
export function linksOn(html: string): string[] {
  return Array.from(html.matchAll(/<a\s[^>]*?href="(\/[^"]*)"/g), ([, href = ""]) =>
    href.replaceAll("&amp;", "&").replace(/#.*$/, ""),
  );
}
