import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";

export type Claims = Readonly<Record<string, unknown>>;
type Signing = { readonly claims: Claims; readonly key: CryptoKey; readonly kid: string };

/** What it does next; everything as a good provider would, unless said otherwise. */
export type Misdeeds = {
  /** The id token, from the claims that would be right. */
  idToken?: (right: Signing) => Promise<string> | string;
  /** Answers an address in its own way; true where it did. */
  answer?: (path: string, response: ServerResponse) => boolean;
  /** Of whoever comes. */
  claims?: Claims;
};

export type HostileProvider = {
  readonly issuer: string;
  readonly misdeeds: Misdeeds;
  /** Signed by the key that it publishes. */
  readonly sign: (claims: Claims, header?: { alg?: string; kid?: string }) => Promise<string>;
  readonly clientId: string;
  /** Requests to its addresses so far. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
};

/** A provider that sends whatever a test wants; it asks nobody anything. */
export async function startHostileProvider(clientId: string): Promise<HostileProvider> {
  const { privateKey: key, publicKey } = await generateKeyPair("RS256");
  const kid = "its-key";
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, use: "sig" };
  const misdeeds: Misdeeds = {};
  const asked: string[] = [];
  const nonces = new Map<string, string>();
  const server = createServer((request, response) => {
    void answer(request.url ?? "/", { body: text(request), response });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("The provider has no port");
  const issuer = `http://127.0.0.1:${at.port}`;

  const sign: HostileProvider["sign"] = (claims, header = {}) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: "RS256", kid, ...header }).sign(key);

  return {
    issuer,
    misdeeds,
    sign,
    clientId,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  async function answer(
    address: string,
    { body, response }: { body: Promise<string>; response: ServerResponse },
  ): Promise<void> {
    const { pathname, searchParams } = new URL(address, issuer);
    asked.push(pathname);
    const form = new URLSearchParams(await body);
    if (misdeeds.answer?.(pathname, response) === true) return;
    if (pathname === "/.well-known/openid-configuration") return json(response, metadata());
    if (pathname === "/jwks") return json(response, { keys: [jwk] });
    if (pathname === "/auth") {
      const code = crypto.randomUUID();
      nonces.set(code, searchParams.get("nonce") ?? "");
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      back.search = String(
        new URLSearchParams({ code, state: searchParams.get("state") ?? "", iss: issuer }),
      );
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    if (pathname === "/token") {
      const nonce = nonces.get(form.get("code") ?? "");
      nonces.delete(form.get("code") ?? "");
      if (nonce === undefined) return json(response, { error: "invalid_grant" }, 400);
      const seconds = Math.floor(Date.now() / 1000);
      const claims = {
        iss: issuer,
        aud: clientId,
        sub: "hostile-subject",
        iat: seconds,
        exp: seconds + 300,
        nonce,
        preferred_username: "mallory",
        name: "Mallory",
        email: "mallory@polis.example",
        ...misdeeds.claims,
      };
      const idToken = await (misdeeds.idToken?.({ claims, key, kid }) ?? sign(claims));
      return json(response, { access_token: "an access token", token_type: "Bearer", id_token: idToken });
    }
    response.writeHead(404).end();
  }

  function metadata() {
    return {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/leave`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      authorization_response_iss_parameter_supported: true,
    };
  }
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
