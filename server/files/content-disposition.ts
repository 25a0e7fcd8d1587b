/** RFC 6266: the name in ASCII for old programs, and as it is for all others. */
export function contentDisposition(how: "inline" | "attachment", name: string): string {
  const plain = name.replaceAll(/[^ -~]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
