import type { App } from "../../app-types.ts";
import { scimAnswer } from "./scim-answer.ts";
import { scimErrorResponse } from "./scim-error.ts";
import { listOf, mostInList } from "./scim-list.ts";
import { scimPath } from "./scim-paths.ts";
import { resourceTypes, scimSchemas } from "./scim-schemas.ts";

/** What providers ask before they send anything. @param server its address, without a slash at the end. */
export function serveDiscovery(app: App, server: string): void {
  const base = server + scimPath;
  app.get(`${scimPath}/ServiceProviderConfig`, () =>
    scimAnswer(located(serviceConfig, "ServiceProviderConfig", `${base}/ServiceProviderConfig`)),
  );
  for (const [name, kind, all] of [
    ["ResourceTypes", "ResourceType", resourceTypes],
    ["Schemas", "Schema", scimSchemas],
  ] as const) {
    const resources = all.map((one) => located(one, kind, `${base}/${name}/${one.id}`));
    app.get(`${scimPath}/${name}`, () => scimAnswer(listOf(resources, { total: resources.length, from: 0 })));
    app.get(`${scimPath}/${name}/:id`, (c) => {
      const found = resources[all.findIndex(({ id }) => id === c.req.param("id"))];
      return found
        ? scimAnswer(found)
        : scimErrorResponse({ status: 404, detail: `There is no such ${kind}` });
    });
  }
}

const located = (one: object, resourceType: string, location: string) => ({
  ...one,
  meta: { resourceType, location },
});

const off = { supported: false } as const;
const serviceConfig = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
  patch: { supported: true },
  bulk: { ...off, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostInList },
  changePassword: off,
  sort: off,
  etag: off,
  authenticationSchemes: [
    {
      type: "oauthbearertoken",
      name: "Bearer token",
      description: "signIn.scim.token of ask-me.yaml",
    },
  ],
};
