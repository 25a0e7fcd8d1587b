export const sessionCookie = "polis_session";
