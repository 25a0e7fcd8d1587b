import { secureHeaders } from "hono/secure-headers";

const own = ["'self'"];
const none = ["'none'"];

/** What a browser may do with our pages: nothing from elsewhere, no inline script, never within another page. */
export function securityHeaders(address: string) {
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
    },
    xFrameOptions: "DENY",
    referrerPolicy: "same-origin",
    // Names beneath ours are not ours to promise for.
    strictTransportSecurity: address.startsWith("https:") ? "max-age=15552000" : false,
  });
}
