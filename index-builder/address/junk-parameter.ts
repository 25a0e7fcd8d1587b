/** Session ids, click tracking and cache busters: they never choose another page. */
const junkNames =
  /^(utm_\w+|yclid|ysclid|gclid|fbclid|_openstat|phpsessid|jsessionid|sessionid|session_id|sessid|aspsessionid\w*|cfid|cftoken|bxajaxid|clear_cache|_)$/;
const printNames = /^(print|printable|print_version|printversion)$/;
const printValueNames = /^(view|mode|format|layout|version|type|template)$/;
const printValues = /^(print|printable|print_version)$/;

/**
 * Whether a query parameter can be left out of an address without changing what the page says.
 * @param extra names from the configuration, in lower case; `*` at the end stands for any ending.
 */
export function isJunkParameter(name: string, value: string, extra: readonly string[]): boolean {
  const lower = name.toLowerCase();
  if (junkNames.test(lower) || printNames.test(lower)) return true;
  if (printValueNames.test(lower) && printValues.test(value.toLowerCase())) return true;
  return extra.some((one) => (one.endsWith("*") ? lower.startsWith(one.slice(0, -1)) : lower === one));
}
