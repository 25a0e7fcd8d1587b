export type FileKind = "page" | "file" | "media" | "asset";

const files = /\.(?:pdf|docx?|docm|rtf|odt|xlsx?|xlsm|xlsb|ods|csv|pptx?|odp|txt|md|epub|djvu)$/i;
const media = /\.(?:mp4|webm|mov|avi|mkv|m4v|mp3|m4a|wav|ogg|oga|ogv|vtt|srt)$/i;
const assets =
  /\.(?:css|js|mjs|map|json|png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|woff2?|ttf|otf|eot|zip|rar|7z|gz|tar|exe|msi|dmg|apk|iso|xml|rss|atom|ics|vcf)$/i;

/** What an address leads to, as far as its ending tells; everything else may be a page. */
export function fileKind(address: string): FileKind {
  const path = new URL(address).pathname;
  if (files.test(path)) return "file";
  if (media.test(path)) return "media";
  return assets.test(path) ? "asset" : "page";
}
