export type FileKind = "page" | "document" | "unread" | "clip" | "subtitles" | "asset";

const documents =
  /\.(?:pdf|doc[xm]?|dot[xm]?|xls[xm]?|xlt[xm]?|pp[ts][xm]?|pot[xm]?|csv|tsv|txt|md|markdown)$/i;
const unread = /\.(?:rtf|odt|ods|odp|xlsb|epub|djvu|fb2|pages|numbers|key)$/i;
const clips = /\.(?:mp4|webm|mov|avi|mkv|m4v|mp3|m4a|wav|ogg|oga|ogv)$/i;
const subtitles = /\.(?:vtt|srt)$/i;
const assets =
  /\.(?:css|js|mjs|map|json|png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|woff2?|ttf|otf|eot|zip|rar|7z|gz|tar|exe|msi|dmg|apk|iso|xml|rss|atom|ics|vcf)$/i;

/** What an address leads to, as far as its ending tells; everything else may be a page. */
export function fileKind(address: string): FileKind {
  const path = new URL(address).pathname;
  if (documents.test(path)) return "document";
  if (clips.test(path)) return "clip";
  if (subtitles.test(path)) return "subtitles";
  if (unread.test(path)) return "unread";
  return assets.test(path) ? "asset" : "page";
}
