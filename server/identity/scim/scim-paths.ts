/** Where an identity provider calls. */
export const scimPath = "/scim/v2";

/** Everything it may call there, by path and method; whatever else is under `scimPath` is answered with 501. */
export const scimCalls = {
  "/ServiceProviderConfig": ["GET"],
  "/ResourceTypes": ["GET"],
  "/ResourceTypes/{id}": ["GET"],
  "/Schemas": ["GET"],
  "/Schemas/{id}": ["GET"],
  "/Users": ["GET", "POST"],
  "/Users/{id}": ["GET", "PUT", "PATCH", "DELETE"],
  "/Groups": ["GET", "POST"],
  "/Groups/{id}": ["GET", "PUT", "PATCH", "DELETE"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
