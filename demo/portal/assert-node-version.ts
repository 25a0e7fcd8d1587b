/** Throws, saying what to do, where Node is too old to run TypeScript directly. */
export function assertNodeVersion(version: string = process.versions.node): void {
  const major = Number(version.split(".")[0]);
  if (major >= 24) return;
  throw new Error(
    `Порталу нужен Node 24 или новее, а запущен ${version}. ` +
      "Выполните `npm ci` и запускайте через npm: `npx node demo/portal/main.ts`.\n" +
      `The portal needs Node 24 or newer, this is ${version}. ` +
      "Run `npm ci`, then start it through npm: `npx node demo/portal/main.ts`.",
  );
}
