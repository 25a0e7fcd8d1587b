const russian = `а бы был была были было быть в вам вами вас ваш во вот все всего всех вы где да для до его ее если есть
еще же за и из или им их к как какая какие какими каких какого какой каком какому какую когда ко которая которого которое
которой котором которую которые который которых кто куда ли либо между мне мой моя мы на над надо нам нами нас наш не него
нее ней нет ни них но ну о об обо однако он она они оно от ото по под при про с сам свои свое своей своего своих свой свою
себе себя сколько со так также такая такие такое такой там те тем то того тоже той только том тот ту ты у уже чего чей чем
через что чтобы чье чья эта эти этим этих это этого этой этом этот эту я является почему зачем можно нужно`;
const english = `a about an and are as at be been but by can could did do does for from had has have how i if in into is
it its me my no not of on or our should so that the their them then there these they this to was we were what when where
which who whom whose why will with would you your`;

export const stopWords: ReadonlySet<string> = new Set(`${russian} ${english}`.split(/\s+/));

/** Words that say nothing of the subject: they count only where a query has no others. */
export function isStopWord(form: string): boolean {
  return stopWords.has(form);
}
