/**
 * Forms that stand apart from the rest of their word: they take the stem of the first. Where a form is also one of a
 * common other word, it is left out: «суда» are courts before they are ships, «лета» is summer before it is years.
 */
export const strayForms: readonly string[] = [
  "год лет",
  "деньги денег",
  "сын сыновья сыновей сыновьям сыновьями сыновьях",
  "сестра сестер",
  "друг друзья друзей друзьям друзьями друзьях",
  "молодой моложе младше",
  "дорогой дорого дороже",
  "ехать еду едет едем едут",
  "взять взял взяла взяли возьму возьмет возьмут",
  "выдать выдаст выдадут",
  "передать передаст передадут",
  "продать продаст продадут",
  "принять приму примет примем примут примите",
  "снять сниму снимет снимут снимите снял сняла сняли",
  "начать начну начнет начнут начните",
  "умер умереть умрет умерла умерли",
  "помочь поможет помогут помогу помог помогла помогли",
  "ждать ждал ждала ждали жду ждет ждем ждут",
  "четыре четырех четырем",
  ...withPrefixes("у во за подо пере произо до со обо про вы на", (prefix) => [
    ...beginning(`${prefix}й`, "ти ду дет дем дут дите"),
    ...beginning(prefix, "шел шла шло шли"),
  ]),
  "найти найден найдена найдено найдены",
  "прийти приду придет придем придут придите пришел пришла пришло пришли",
  "идти иду идет идем идут шел шла шло шли",
  ...withPrefixes(" пере про в вы за при до от под с", (prefix) =>
    beginning(prefix, "вести веду ведет ведем ведут ведите веден ведена ведено ведены вел вела вело вели"),
  ),
  ...withPrefixes(" в вы за при пере от с", (prefix) =>
    beginning(prefix, "нести несу несет несем несут несите несен несена несено несены нес несла несло несли"),
  ),
  ...withPrefixes(" на под за вы о пере при про", (prefix) =>
    beginning(prefix, "писать писал писала писали писан писана писано писаны пишу пишет пишем пишут пишите"),
  ),
];

function withPrefixes(prefixes: string, formsWith: (prefix: string) => string[]): string[] {
  return prefixes.split(" ").map((prefix) => formsWith(prefix).join(" "));
}

function beginning(start: string, rests: string): string[] {
  return rests.split(" ").map((rest) => start + rest);
}
