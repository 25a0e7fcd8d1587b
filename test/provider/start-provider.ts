import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type ClientMetadata, type Configuration, type JWK, Provider } from "oidc-provider";
import { exportJWK, generateKeyPair } from "jose";
import { answerInteraction } from "./answer-interaction.ts";
import type { ProviderAccount } from "./provider-account.ts";

export type ProviderClient = {
  readonly id: string;
  /** Absent: a public client. */
  readonly secret?: string;
  /** Callback addresses. */
  readonly redirects: readonly string[];
  /** Where the provider may send people who have left. */
  readonly signedOut?: readonly string[];
  /** Where the provider tells of sessions that ended. */
  readonly backChannel?: string;
};

export type StartedProvider = {
  readonly issuer: string;
  /** By what is typed; may be changed while it runs: whoever is taken out cannot sign in any more. */
  readonly accounts: Map<string, ProviderAccount>;
  /** Signs by a new key from now on; the old one is published no more. */
  readonly rotateKeys: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Given = {
  readonly clients: readonly ProviderClient[];
  readonly accounts: readonly ProviderAccount[];
  readonly port?: number;
};

/**
 * A real OpenID provider on this machine, with a form for login and password: `input[name=login]`,
 * `input[name=password]` (everybody has `providerPassword`), one button. With a session of its own it asks for nothing the second time.
 */
export async function startProvider({ clients, accounts, port = 0 }: Given): Promise<StartedProvider> {
  const known = new Map(accounts.map((account) => [account.login, account]));
  let handle = unavailable;
  const server = createServer((request, response) => handle(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The provider has no port");
  const issuer = `http://127.0.0.1:${address.port}`;

  const signByNewKey = async (): Promise<void> => {
    const keys = [await newKey()];
    const provider = new Provider(issuer, configuration({ clients, known, keys }));
    const answer = provider.callback();
    handle = (request, response) => {
      if (request.url?.startsWith("/interaction/") === true)
        void answerInteraction(provider, known, { request, response });
      else void answer(request, response);
    };
  };
  await signByNewKey();
  return {
    issuer,
    accounts: known,
    rotateKeys: signByNewKey,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void;
const unavailable: Handle = (_, response) => void response.writeHead(503).end();

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: "RS256", use: "sig" };
}

type Configured = {
  readonly clients: readonly ProviderClient[];
  readonly known: ReadonlyMap<string, ProviderAccount>;
  readonly keys: JWK[];
};

function configuration({ clients, known, keys }: Configured): Configuration {
  const names = [...known.values()].flatMap(({ claims }) => Object.keys(claims));
  return {
    clients: clients.map(metadata),
    jwks: { keys },
    cookies: { keys: ["a key of the provider in tests"] },
    claims: { openid: ["sub", "sid", ...new Set(names)] },
    scopes: ["openid", "profile", "email"],
    // Where claims go is the provider's choice; all in the id token is what most directories do.
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = `<!doctype html><title>Leaving</title>${form}
<button form="op.logoutForm" name="logout" value="yes">Leave</button>`;
        },
      },
    },
    // Its own refuses addresses of this machine, on which everything here lives.
    fetch: (url, options) => fetch(url, Object.assign({}, options, { dispatcher: undefined })),
    findAccount: (_, subject) => {
      const account = [...known.values()].find((one) => (one.subject ?? one.login) === subject);
      return account && { accountId: subject, claims: () => ({ ...account.claims, sub: subject }) };
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    // The company's own application: nobody is asked whether it may know them.
    loadExistingGrant: async (ctx) => {
      const { oidc } = ctx;
      if (!oidc.client || !oidc.session?.accountId) return undefined;
      const before = oidc.session.grantIdFor(oidc.client.clientId);
      if (before !== undefined) return oidc.provider.Grant.find(before);
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    ttl: {
      Session: 3600,
      Grant: 3600,
      Interaction: 600,
      IdToken: 600,
      AccessToken: 600,
      AuthorizationCode: 60,
    },
  };
}

function metadata(client: ProviderClient): ClientMetadata {
  return {
    client_id: client.id,
    ...(client.secret === undefined
      ? { token_endpoint_auth_method: "none" }
      : { client_secret: client.secret }),
    redirect_uris: [...client.redirects],
    post_logout_redirect_uris: [...(client.signedOut ?? [])],
    ...(client.backChannel === undefined
      ? {}
      : { backchannel_logout_uri: client.backChannel, backchannel_logout_session_required: true }),
    response_types: ["code"],
    grant_types: ["authorization_code"],
  };
}
