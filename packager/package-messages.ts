import { defineMessages } from "../core/language/define-messages.ts";

/** What `npm run package` says. */
export const packageMessages = defineMessages({
  usage: {
    ru: `Использование:
  npm run package -- --config ask-me.yaml --key КЛЮЧ.pem [--out ПАПКА] [--build N] [--signed-xpi ФАЙЛ.xpi] [--replace]
                     собрать и подписать расширение для своей компании
  npm run package -- --new-key КЛЮЧ.pem
                     создать ключ, которым подписывается расширение; один раз и навсегда

  --config      настройки; без него ask-me.yaml в текущей папке
  --out         куда положить пакеты; без него extension.packages из настроек
  --build N     номер сборки: версия станет 0.1.0.N; нужен, когда изменились настройки, а версия нет
  --signed-xpi  тот же XPI, подписанный Mozilla
  --replace     заменить пакеты той же версии; браузеры, где она уже стоит, замены не заметят`,
    en: `Usage:
  npm run package -- --config ask-me.yaml --key KEY.pem [--out FOLDER] [--build N] [--signed-xpi FILE.xpi] [--replace]
                     build and sign the extension for your company
  npm run package -- --new-key KEY.pem
                     make the key that signs the extension; once and for all

  --config      the settings; without it ask-me.yaml in the current folder
  --out         where the packages go; without it extension.packages of the settings
  --build N     number of the build: the version becomes 0.1.0.N; needed when settings changed and the version did not
  --signed-xpi  the same XPI as Mozilla has signed it
  --replace     replace packages of this very version; browsers that have it already will not notice`,
  },
  wrongConfig: { ru: "Настройки не подходят:", en: "The settings are not right:" },
  noConfig: {
    ru: (file: string) => `Файла настроек ${file} нет или он не читается: укажите его через --config.`,
    en: (file: string) => `There is no settings file ${file}, or it cannot be read: name it by --config.`,
  },
  noOut: {
    ru: "Некуда класть пакеты: укажите --out или extension.packages в настройках.",
    en: "There is nowhere to put the packages: give --out, or extension.packages in the settings.",
  },
  noPortal: {
    ru: "В extension.portalOrigins нет ни одного портала: кнопке негде появиться.",
    en: "extension.portalOrigins names no portal: there is nowhere for the button to appear.",
  },
  wrongBuild: {
    ru: "--build: целое число от 1 до 65535.",
    en: "--build: a whole number from 1 to 65535.",
  },
  keyMissing: {
    ru: (file: string) =>
      `Ключа ${file} нет. Если расширение уже установлено, найдите прежний ключ: с новым оно станет для браузеров другим. ` +
      `Если ставите впервые, создайте ключ: npm run package -- --new-key ${file}`,
    en: (file: string) =>
      `There is no key ${file}. If the extension is installed already, find the old key: with a new one browsers take it for another ` +
      `extension. If this is the first time, make one: npm run package -- --new-key ${file}`,
  },
  keyUnreadable: {
    ru: (file: string) => `Ключ ${file} не читается: проверьте права на файл.`,
    en: (file: string) => `The key ${file} cannot be read: check the file's rights.`,
  },
  keyNone: {
    ru: (file: string) => `В файле ${file} нет закрытого ключа в виде PEM (-----BEGIN PRIVATE KEY-----).`,
    en: (file: string) => `The file ${file} holds no private key as PEM (-----BEGIN PRIVATE KEY-----).`,
  },
  keyLocked: {
    ru: (file: string) =>
      `Ключ ${file} закрыт паролем, а спросить его здесь некому. Снимите пароль в защищённом месте: openssl pkey -in ${file} -out НОВЫЙ.pem`,
    en: (file: string) =>
      `The key ${file} is locked by a passphrase, and there is nobody here to ask for it. Take it off in a safe place: openssl pkey -in ${file} -out NEW.pem`,
  },
  keyNoRsa: {
    ru: (file: string) => `Ключ ${file} не RSA: расширения Chromium подписываются ключом RSA.`,
    en: (file: string) => `The key ${file} is not RSA: Chromium's extensions are signed with an RSA key.`,
  },
  keyShort: {
    ru: (file: string, bits: number, least: number) =>
      `Ключ ${file} слишком короткий: ${bits} бит, нужно не меньше ${least}.`,
    en: (file: string, bits: number, least: number) =>
      `The key ${file} is too short: ${bits} bits, at least ${least} are needed.`,
  },
  keyOpen: {
    ru: (file: string) =>
      `Внимание: ключ ${file} могут прочитать и другие пользователи этой машины; chmod 600 ${file}`,
    en: (file: string) => `Note: other accounts of this machine can read the key ${file}; chmod 600 ${file}`,
  },
  keyThere: {
    ru: (file: string) => `Файл ${file} уже есть и останется как есть: для нового ключа выберите другое имя.`,
    en: (file: string) =>
      `There is a file ${file} already and it stays as it is: choose another name for a new key.`,
  },
  keyUnwritable: {
    ru: (file: string, code: string) => `Ключ ${file} не записать (${code}): проверьте папку и права.`,
    en: (file: string, code: string) =>
      `The key ${file} cannot be written (${code}): check the folder and its rights.`,
  },
  keyMade: {
    ru: (file: string, id: string) =>
      `Ключ создан: ${file}; номер расширения в Chrome, Edge и Яндекс Браузере: ${id}\n` +
      "Храните ключ как пароль и сделайте его копию. Кто его получит, сможет выдать свою программу за это расширение; " +
      "без него не выпустить ни одного обновления, и расширение придётся ставить всем заново. В репозиторий его не кладите.",
    en: (file: string, id: string) =>
      `The key is made: ${file}; the extension's id in Chrome, Edge and Yandex Browser: ${id}\n` +
      "Keep it like a password, and keep a copy. Whoever has it can pass off their program as this extension; without it " +
      "there are no more updates, and everybody must be given the extension anew. Never commit it.",
  },
  taken: {
    ru: (name: string) =>
      `${name} уже есть, и содержимое у него другое. Браузеры обновляются только на новую версию: дайте сборке номер (--build 1, затем 2 и так далее). ` +
      "Если эту версию ещё никому не отдавали: --replace",
    en: (name: string) =>
      `${name} is there already, with other contents. Browsers update to a new version only: give the build a number (--build 1, then 2 and so on). ` +
      "If nobody has been given this version yet: --replace",
  },
  xpiNoArchive: {
    ru: (file: string) => `${file} не читается как архив XPI.`,
    en: (file: string) => `${file} cannot be read as an XPI archive.`,
  },
  xpiUnsigned: {
    ru: (file: string) => `В ${file} нет подписи Mozilla: возьмите файл, который вернул addons.mozilla.org.`,
    en: (file: string) =>
      `${file} has no signature of Mozilla's: take the file that addons.mozilla.org gave back.`,
  },
  xpiOther: {
    ru: (file: string) =>
      `Содержимое ${file} не то, что собрано сейчас: подпишите XPI, собранный с теми же настройками, --build и --key.`,
    en: (file: string) =>
      `The contents of ${file} are not what was built now: sign the XPI that was built with the same settings, --build and --key.`,
  },
  done: {
    ru: (version: string, out: string) => `Собрана версия ${version}, пакеты в ${out}:`,
    en: (version: string, out: string) => `Version ${version} is built, packages in ${out}:`,
  },
  ids: {
    ru: (chrome: string, firefox: string) => `Номер в Chromium: ${chrome}; в Firefox: ${firefox}`,
    en: (chrome: string, firefox: string) => `Id in Chromium: ${chrome}; in Firefox: ${firefox}`,
  },
  plain: {
    ru: (server: string) =>
      `Внимание: адрес сервера ${server} без https. Firefox так не обновляет расширения, Chromium обновляет.`,
    en: (server: string) =>
      `Note: the server's address ${server} is without https. Firefox updates no extension that way, Chromium does.`,
  },
  unsigned: {
    ru: "XPI не подписан Mozilla: он годится для Firefox ESR с политикой. О подписи: docs/ru/roll-out.md",
    en: "The XPI is not signed by Mozilla: it is good for Firefox ESR with the policy. On signing: docs/en/roll-out.md",
  },
  next: {
    ru: (server: string) => `Дальше: откройте ${server}/extension, там пакеты и готовые файлы политик.`,
    en: (server: string) =>
      `Next: open ${server}/extension, it has the packages and ready-made policy files.`,
  },
});
