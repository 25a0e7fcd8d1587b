/**
 * The pattern of a field rule: any case, Unicode, `^` and `$` at the ends of lines too.
 * @throws SyntaxError where the source is no regular expression; under `u` a needless backslash is one as well.
 */
export function fieldPattern(source: string): RegExp {
  return new RegExp(source, "gimu");
}
