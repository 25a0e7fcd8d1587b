import { defineMessages } from "../../core/language/define-messages.ts";

export const usage = defineMessages({
  text: {
    ru: `Использование:
  npm run crawl -- --config ask-me.yaml            обойти порталы и опубликовать индекс
  npm run crawl -- --config ask-me.yaml --allow    опубликовать придержанное, что бы ни исчезало; без обхода
  npm run crawl -- --config ask-me.yaml --dry-run  обойти и сказать, что вышло бы; ничего не публиковать
  npm run crawl -- --config ask-me.yaml --rights   проверить только, что из известного ещё можно показывать
  npm run crawl -- --config ask-me.yaml --source ID  спросить только этот источник (можно повторять); выпуск — из всех
  npm run ask-me -- explain АДРЕС --config FILE    что станет с адресом и почему, какие места выйдут
  node index-builder/main.ts check --config FILE   проверить доступность, robots.txt и вход; --json для программ
Код выхода: 0 — всё хорошо, 1 — закончено с замечаниями, 2 — не удалось, ничего не опубликовано.`,
    en: `Usage:
  npm run crawl -- --config ask-me.yaml            crawl the portals and publish the index
  npm run crawl -- --config ask-me.yaml --allow    publish what was held, whatever vanishes; crawls nothing
  npm run crawl -- --config ask-me.yaml --dry-run  crawl and tell what would come of it; publish nothing
  npm run crawl -- --config ask-me.yaml --rights   see only what of the known may still be shown
  npm run crawl -- --config ask-me.yaml --source ID  ask only this source (may be repeated); the release has all
  npm run ask-me -- explain ADDRESS --config FILE  what becomes of an address and why, which places come out
  node index-builder/main.ts check --config FILE   try reachability, robots.txt and signing in; --json for programs
Exit code: 0 fine, 1 finished with problems, 2 failed, nothing published.`,
  },
});
