import { providerPassword } from "./answer-interaction.ts";

/** Answers for one origin in place of the network. */
export type Site = { readonly origin: string; readonly answer: (request: Request) => Promise<Response> };
export type Arrival = { readonly address: URL; readonly response: Response; readonly text: string };

const mostSteps = 20;

/** A browser as far as signing in needs one: cookies by host, redirects, the provider's one form. */
export class Walker {
  readonly #sites: readonly Site[];
  readonly #jars = new Map<string, Map<string, string>>();
  /** Every address on the way, in order. */
  readonly steps: URL[] = [];

  constructor(...sites: readonly Site[]) {
    this.#sites = sites;
  }

  /** Cookies that go to an address, as in a header. */
  cookies(address: string): string {
    return [...this.#jar(new URL(address))].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  setCookie(address: string, name: string, value: string): void {
    this.#jar(new URL(address)).set(name, value);
  }

  /** One step: where it is redirected stays unread. */
  async step(address: URL | string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    this.steps.push(url);
    const headers = new Headers(init.headers);
    const cookie = this.cookies(url.href);
    if (cookie !== "") headers.set("cookie", cookie);
    const request = new Request(url, { ...init, headers, redirect: "manual" });
    const site = this.#sites.find(({ origin }) => origin === url.origin);
    const response = await (site ? site.answer(request) : fetch(request));
    for (const line of response.headers.getSetCookie()) this.#take(url, line);
    return response;
  }

  /** Goes to an address and wherever it leads. @param stop where not to go any further. */
  async go(address: URL | string, stop: (url: URL) => boolean = () => false): Promise<Arrival> {
    let url = new URL(address);
    for (let step = 0; step < mostSteps; step += 1) {
      const response = await this.step(url);
      const text = await response.text();
      const next = response.headers.get("location");
      if (next === null) return { address: url, response, text };
      url = new URL(next, url);
      if (stop(url)) return { address: url, response, text };
    }
    throw new Error(`Redirected without end: ${url.origin}${url.pathname}`);
  }

  /** Types a login where the provider asks for one, and goes on. */
  async typeAt(form: Arrival, login: string, stop?: (url: URL) => boolean): Promise<Arrival> {
    const body = new URLSearchParams({ login, password: providerPassword });
    const response = await this.step(form.address, { method: "POST", body });
    const next = response.headers.get("location");
    if (next === null) return { address: form.address, response, text: await response.text() };
    await response.body?.cancel();
    const url = new URL(next, form.address);
    return stop?.(url) === true ? { address: url, response, text: "" } : this.go(url, stop);
  }

  #take(url: URL, line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=.* 1970 /i.test(one));
    if (gone) this.#jar(url).delete(name);
    else this.#jar(url).set(name, pair.slice(at + 1));
  }

  #jar({ host }: URL): Map<string, string> {
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }
}
