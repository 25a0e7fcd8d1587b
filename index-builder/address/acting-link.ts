/** What a link is known by before it is requested. */
export type Link = { readonly address: string; readonly text: string; readonly method: string };

const acts =
  "logout|log-out|log_out|logoff|log-off|signout|sign-out|sign_out|exit|vyhod|vyiti|delete|remove|destroy|erase|trash|purge|unsubscribe|edit|udalit|redaktirovat|выход|выйти|удалить|редактировать";
const actingSegment = new RegExp(`^(?:${acts})$`, "i");
/** Scripts are often named by what they do: `editpage.action`, `logout.php`. A `.html` of that name is an article. */
const actingScript = new RegExp(
  `^(?:do|wp)?-?(?:${acts})[a-z_-]*\\.(?:php|aspx?|jsp|do|action|cgi)$|^wp-login\\.php$`,
  "i",
);
const commandName = /^(?:action|act|do|cmd|command|op|operation|task|mode|method|_method)$/i;
const commandValue = new RegExp(`^(?:${acts})`, "i");
const commandFlag =
  /^(?:logout|log_out|logoff|signout|delete|remove|edit|replytocom|add-to-cart|bitrix_include_areas)$/i;
const leaveText = /^(?:выйти|выход|log ?out|sign ?out|log ?off)$/i;
const actText = /^(?:удалить|delete|remove|редактировать|edit)$/i;

/**
 * Whether following a link could change something: sign the crawler out, delete or edit.
 * Words count as whole path segments, script names or commands in the query only, since «…-delete» may well be an
 * article about deleting.
 */
export function isActingLink({ address, text, method }: Link): boolean {
  const url = new URL(address);
  if (method !== "" && method.toLowerCase() !== "get") return true;
  if (
    safeDecode(url.pathname)
      .split("/")
      .some((part) => actingSegment.test(part) || actingScript.test(part))
  ) {
    return true;
  }
  for (const [name, value] of url.searchParams) {
    if (commandFlag.test(name) && !/^(?:0|no|n|false)$/i.test(value)) return true;
    if (commandName.test(name) && commandValue.test(value)) return true;
  }
  const said = text.trim();
  return leaveText.test(said) || (actText.test(said) && url.search !== "");
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
