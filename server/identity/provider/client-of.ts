import * as client from "openid-client";
import type { OidcConfig } from "../../../core/contract/config-sign-in.ts";

/**
 * A client of the provider for one sign-in. Each has its own, so that the provider's keys are read each time: a key that it
 * has taken back is believed no more, and one that it has just begun to use is.
 */
export function clientOf(server: client.ServerMetadata, config: OidcConfig): client.Configuration {
  const { clientId, clientSecret, clockSkewSeconds, timeoutSeconds, issuer } = config;
  const made = new client.Configuration(
    { ...server },
    clientId,
    { [client.clockTolerance]: clockSkewSeconds },
    authentication(server, clientSecret),
  );
  made.timeout = timeoutSeconds;
  if (issuer.startsWith("http:")) client.allowInsecureRequests(made);
  // Without it the library trusts the connection, and takes an id token from the token endpoint unsigned.
  client.enableNonRepudiationChecks(made);
  return made;
}

function authentication(server: client.ServerMetadata, secret: string | undefined): client.ClientAuth {
  if (secret === undefined) return client.None();
  const known = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  return known.includes("client_secret_basic")
    ? client.ClientSecretBasic(secret)
    : client.ClientSecretPost(secret);
}
