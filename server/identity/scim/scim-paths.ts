/** Where an identity provider calls. */
export const scimPath = "/scim/v2";
