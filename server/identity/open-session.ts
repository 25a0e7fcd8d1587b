import { setSessionCookie } from "better-auth/cookies";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { z } from "zod";

const Opening = z.object({
  userId: z.string(),
  /** False: the cookie goes when the browser is closed. */
  remember: z.boolean(),
  /** The provider's own name of its session, and its id token, sealed. */
  providerSid: z.string().optional(),
  providerHint: z.string().optional(),
});

/** For better-auth: a session for somebody for whom another has vouched. No address leads to it; the server alone calls it. */
export const sessionOpener = {
  id: "session-opener",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: "POST", body: Opening },
      async ({ body: { userId, remember, ...provider }, ...context }) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(userId);
        if (!user) throw new APIError("NOT_FOUND");
        const session = await internalAdapter.createSession(userId, !remember, provider);
        await setSessionCookie({ ...context, body: undefined }, { session, user }, !remember);
        return context.json({ opened: true });
      },
    ),
  },
} as const;
