import { secureHeaders } from "hono/secure-headers";

const own = ["'self'"];
const none = ["'none'"];

/** Where browsers tell what a page of ours tried and was not let; see `serve-violations.ts`. */
export const violationsPath = "/api/violations";

// What no page of ours ever asks for: a script that got in would not get at it either.
const unused = [
  "accelerometer",
  "autoplay",
  "browsingTopics",
  "camera",
  "displayCapture",
  "encryptedMedia",
  "geolocation",
  "gyroscope",
  "hid",
  "idleDetection",
  "localFonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickeyCredentialsGet",
  "serial",
  "usb",
  "xrSpatialTracking",
] as const;

/**
 * What a browser may do with our pages: nothing from elsewhere, no inline script or style, never within another page, no
 * text made into HTML or into a script's address (Trusted Types) but by the one policy of `ui/own-scripts.ts`.
 */
export function securityHeaders(address: string) {
  const isSecure = address.startsWith("https:");
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: none,
      scriptSrc: own,
      workerSrc: own,
      styleSrc: own,
      fontSrc: own,
      imgSrc: [...own, "data:", "blob:"],
      connectSrc: own,
      manifestSrc: own,
      baseUri: none,
      formAction: own,
      frameAncestors: none,
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["default"],
      reportUri: violationsPath,
      // Browsers that know this one do not look at the other, and over plain http Firefox knows no endpoints: it would tell
      // nobody.
      ...(isSecure ? { reportTo: "violations" } : {}),
    },
    ...(isSecure ? { reportingEndpoints: [{ name: "violations", url: violationsPath }] } : {}),
    permissionsPolicy: Object.fromEntries(unused.map((feature) => [feature, false])),
    xFrameOptions: "DENY",
    referrerPolicy: "same-origin",
    // Names beneath ours are not ours to promise for.
    strictTransportSecurity: isSecure ? "max-age=15552000" : false,
  });
}
