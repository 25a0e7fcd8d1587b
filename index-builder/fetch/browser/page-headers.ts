type Headers = Readonly<Record<string, string>>;

/** What the connection, the cookies or the crawler decide, and names by which a request is taken for another one. */
const notTheirs =
  /^(?:host|connection|cookie|user-agent|accept-encoding|accept-language|content-.*|if-.*|range|te|via|upgrade.*|sec-.*|proxy-.*|x-gateway-key)$|forward|original|rewrite|(?:real|client)-ip/;
/** These belong to the connection, make the browser ask for more, or tell it to remember. */
const notForBrowser =
  /^(?:content-(?:encoding|length)|transfer-encoding|connection|keep-alive|set-cookie|link|refresh|alt-svc|report-to|reporting-endpoints|nel|speculation-rules|clear-site-data|strict-transport-security|content-security-policy-report-only)$/;

/** What a page's script may add to a request of ours. */
export const headersToAskWith = (headers: Headers): Record<string, string> => without(headers, notTheirs);

/** What the browser may hear of an answer. */
export const headersToShow = (headers: Headers): Record<string, string> => without(headers, notForBrowser);

function without(headers: Headers, left: RegExp): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !left.test(name)),
  );
}
