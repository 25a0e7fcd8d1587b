/** `Clean-param: sid&ref /forum/*`: on addresses whose path fits, these parameters do not change the page. */
export type CleanRule = { readonly parameters: ReadonlySet<string>; readonly path: string };

/** Yandex ignores longer rules. */
const longestRule = 500;

/** All Clean-param rules of a robots.txt; they hold for every agent, wherever they stand. */
export function readCleanParams(robots: string): CleanRule[] {
  return robots.split(/\r\n|\r|\n/).flatMap((line) => {
    const value = /^\s*clean-param\s*:\s*([^#]*)/i.exec(line)?.[1]?.trim() ?? "";
    if (value === "" || value.length > longestRule) return [];
    const [names = "", path = "/"] = value.split(/\s+/);
    const parameters = new Set(names.split("&").filter((name) => name !== ""));
    return parameters.size === 0 ? [] : [{ parameters, path }];
  });
}

/** The address without the parameters that the rules name; what stays keeps its spelling and order. */
export function cleanParam(rules: readonly CleanRule[], address: string): string {
  const at = address.indexOf("?");
  if (at < 0) return address;
  const { pathname } = new URL(address);
  const fitting = rules.filter(({ path }) => isPrefix(path, pathname));
  if (fitting.length === 0) return address;
  const [query, hash] = splitOnce(address.slice(at + 1), "#");
  const parts = query.split("&");
  const kept = parts.filter((part) => {
    const [name] = splitOnce(part, "=");
    return !fitting.some(({ parameters }) => parameters.has(name) || parameters.has(unescaped(name)));
  });
  if (kept.length === parts.length) return address;
  const rest = kept.length > 0 ? `?${kept.join("&")}` : "";
  return address.slice(0, at) + rest + (hash === undefined ? "" : `#${hash}`);
}

/** `*` is any run of characters, and one stands at the end of every rule; linear, whatever a portal writes. */
function isPrefix(pattern: string, path: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

function splitOnce(text: string, by: string): [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
