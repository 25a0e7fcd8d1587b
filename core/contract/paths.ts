/** Live events as server-sent events over fetch: text/event-stream of `LiveEvent`; `Last-Event-ID` replays. */
export const livePath = "/api/live";
/** Where better-auth answers: username sign-in, sign-out, device authorization. */
export const authPath = "/api/auth";
/** The page that signs in, and says why somebody is not. Nobody is sent on from it by itself. */
export const signInPath = "/sign-in";
/** The page where a person compares the code of a device and confirms. */
export const connectPath = "/connect";
/** The page that gives a phone or a borrowed computer what the extension gives. */
export const webPath = "/";
/** Its files. */
export const webFilesPath = "/app";
/** An own request on that page, as letters to sellers link to it. */
export const webRequestPath = (request: number): string => `/requests/${request}`;
/** The console. */
export const deskPath = "/desk";
/** Where a sign-in in a window of its own ends. */
export const deskSignedInPath = `${deskPath}/signed-in`;
/** A request in the console, as mail and notifications link to it. */
export const deskRequestPath = (request: number): string => `${deskPath}/requests/${request}`;
/** Who works at the desk and when, in the console. */
export const deskPeoplePath = `${deskPath}/people`;
/** How the portal is read, in the console, as letters of alarms link to it. */
export const deskHealthPath = `${deskPath}/health`;
/** Where the extension is to be had. */
export const extensionPath = "/extension";
/** Our text of a section, for files that a browser cannot show at a place. */
export const viewPath = "/view";
export const viewSectionPath = (record: string): string => `${viewPath}/${encodeURIComponent(record)}`;
/** Where a specialist without an account answers, by the link of a letter. */
export const specialistPath = "/specialist";
export const specialistLinkPath = (token: string): string => `${specialistPath}/${encodeURIComponent(token)}`;
/** Where whoever has an answer's letter says what they think of it. */
export const ratingPath = "/rate";
/** What Prometheus reads, where `metrics` says who may. */
export const metricsPath = "/metrics";
