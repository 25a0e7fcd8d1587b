import * as client from "openid-client";
import type { OidcConfig } from "../../../core/contract/config-sign-in.ts";
import type { Now } from "../../clock.ts";

const hourMs = 60 * 60 * 1000;

/** What the provider says of itself, asked anew now and then; an answer that is there goes on to hold while it is down. */
export class ProviderMetadata {
  readonly #config: OidcConfig;
  readonly #now: Now;
  #known: { readonly server: client.ServerMetadata; readonly at: number } | undefined;
  #asking: Promise<client.ServerMetadata> | undefined;

  constructor(config: OidcConfig, now: Now) {
    this.#config = config;
    this.#now = now;
  }

  /** @throws whatever discovery throws, where nothing is known yet. */
  async read(): Promise<client.ServerMetadata> {
    const known = this.#known;
    if (known && this.#now().getTime() - known.at < hourMs) return known.server;
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    try {
      return await this.#asking;
    } catch (error) {
      if (!known) throw error;
      return known.server;
    }
  }

  async #ask(): Promise<client.ServerMetadata> {
    const { issuer, clientId, timeoutSeconds } = this.#config;
    const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
      timeout: timeoutSeconds,
      // The configuration lets a provider go without https on this very machine only.
      execute: issuer.startsWith("http:") ? [client.allowInsecureRequests] : [],
    });
    const server = found.serverMetadata();
    this.#known = { server, at: this.#now().getTime() };
    return server;
  }
}
