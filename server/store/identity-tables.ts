import type { Generated } from "kysely";

/** better-auth's tables, as far as our own statements touch them; instants are ISO text, flags 0 or 1. */
export type IdentityTables = {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: 0 | 1;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    username: string | null;
    displayUsername: string | null;
    role: string;
    active: 0 | 1;
    /** JSON array of strings. */
    groups: string;
    region: string | null;
    channel: string | null;
    department: string | null;
    joinedAt: string | null;
    /** JSON array of strings. */
    skills: string | null;
  };
  session: {
    id: string;
    /** A digest, as is `deviceCode` below (server/identity/digest-secrets.ts). */
    token: string;
    userId: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    userAgent: string | null;
    kind: "console" | "device";
    deviceName: string | null;
    seenAt: string | null;
    /** The provider's own name of the session there, where one vouched for the person. */
    providerSid: string | null;
    /** The provider's id token, sealed: it is shown to the provider when the person leaves. */
    providerHint: string | null;
  };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
  };
  deviceCode: {
    id: string;
    deviceCode: string;
    userCode: string;
    userId: string | null;
    expiresAt: string;
    status: string;
    clientId: string | null;
    scope: string | null;
  };
  /** Groups that an identity provider pushes. */
  scim_group: {
    id: string;
    displayName: string;
    externalId: string | null;
    createdAt: string;
    updatedAt: string;
  };
  scim_member: { groupId: string; account: string };
  /** Digests of what counts once only: states of sign-ins, tokens of sign-outs. */
  used_once: { key: string; until: string };
  /** Who must ask `/api/me` again, written with the change itself: another process may have made it. */
  access_change: {
    seq: Generated<number>;
    account: string;
    at: string;
  };
};
