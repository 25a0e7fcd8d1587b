import { actingAlone, actingOnOne, actingVerbs } from "./acting-words.ts";

/** What a link is known by before it is requested. */
export type Link = { readonly address: string; readonly text: string; readonly method: string };

/** An address that no page links to, or nobody knows with which words. */
export const plainLink = (address: string): Link => ({ address, text: "", method: "" });

const always = new Set([...actingVerbs, ...actingAlone]);
const onOne = new Set(actingOnOne);
/** An editor's column is no editing. */
const beginsWithVerb = new RegExp(`^(?:do|wp|user|ajax)?(?:${actingVerbs.join("|")})(?<!edit(?=or|ion))`);
const wholeVerb = new RegExp(
  `^(?:do|user|account|customer|sso|saml|admin|confirm)?(?:${actingVerbs.join("|")})(?:confirm)?$`,
);
/** Scripts are often named by what they do: `editpage.action`, `logout.php`. A `.html` of that name is an article. */
const script = /^(.+?)(?:!\w+)?\.(?:php|aspx?|jspx?|jspa|do|action|cgi|pl|ashx)$/i;
const wikiLogout = /^(?:special|служебная):(?:userlogout|завершение_сеанса)$/i;

const commandName =
  /^(?:action|veaction|act|do|cmd|command|op|operation|task|mode|layout|method|_method|event|func)$/i;
const commandFlag = new Set(
  actingVerbs.concat("exit", "del", "vote", "like", "approve", "replytocom", "bitrixincludeareas"),
);
const off = /^(?:0|no?|off|false)$/i;
/** What a thing is named by where something is to be done with it. */
const thing = /^(?:\d+|[A-Z]{1,6}-?\d+(?:-\d+)*|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f-]{27})$/;

const leaveText =
  /^(?:выйти|выход|завершить сеанс|log ?out|sign ?out|log ?off)(?: из (?:системы|портала|аккаунта|кабинета|личного кабинета|уч[её]тной записи))?(?: ?[([].*)?$/i;
const goneText = /^(?:отписаться|unsubscribe|(?:добавить )?в корзину|add to (?:cart|basket|bag))$/i;
const actText =
  /^(?:удалить|delete|remove|редактировать|изменить|править|edit|утвердить|согласовать|одобрить|отклонить|подтвердить|отменить|approve|reject|confirm|cancel|(?:про)?голосовать|vote|нравится|like|подписаться|subscribe)$/i;

/**
 * Whether following a link could change something: sign the crawler out, delete, edit, unsubscribe, order, approve or
 * vote. Words count as whole path segments, script names or commands in the query only, since «…-delete» may well be
 * an article about deleting.
 */
export function isActingLink({ address, text, method }: Link): boolean {
  const url = new URL(address);
  if (method !== "" && method.toLowerCase() !== "get") return true;
  const segments = safeDecode(url.pathname)
    .split("/")
    .filter((part) => part !== "");
  const query = [...url.searchParams];
  if (segments.some(acts) || query.some(([name, value]) => commands(name, value))) return true;
  const onThing = segments.some(
    (part, at) =>
      onOne.has(compact(script.exec(part)?.[1] ?? part)) &&
      (isThing(segments[at - 1]) || isThing(segments[at + 1]) || query.some(([, value]) => isThing(value))),
  );
  if (onThing) return true;
  const said = text.replaceAll(/\s+/g, " ").trim();
  if (leaveText.test(said) || goneText.test(said)) return true;
  // «Удалить» may be an article's title; with a query or a number in its path it hardly is.
  return actText.test(said) && (url.search !== "" || segments.some(isThing));
}

function acts(segment: string): boolean {
  const name = script.exec(segment)?.[1];
  if (
    name !== undefined &&
    (segment.toLowerCase() === "wp-login.php" || beginsWithVerb.test(compact(name)))
  ) {
    return true;
  }
  const word = compact(name ?? segment);
  return always.has(word) || wholeVerb.test(word) || wikiLogout.test(segment);
}

function commands(name: string, value: string): boolean {
  const [first = ""] = wordsOf(name);
  if ((commandFlag.has(first) || commandFlag.has(compact(name))) && !off.test(value)) return true;
  if (wikiLogout.test(value)) return true;
  if (!commandName.test(name)) return false;
  return (
    beginsWithVerb.test(compact(value)) || wordsOf(value).some((word) => always.has(word) || onOne.has(word))
  );
}

const isThing = (part: string | undefined): boolean => part !== undefined && thing.test(part);

/** `add-to-cart`, `add_to_cart` and `AddToCart` are one word. */
const compact = (text: string): string => text.replaceAll(/[-_+\s]/g, "").toLowerCase();

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
