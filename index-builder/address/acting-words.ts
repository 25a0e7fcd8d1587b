/** Words of addresses that make something happen, without dashes and capitals. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nobody names an article by these alone; as a whole path segment they act, and so does a script that begins so. */
export const actingVerbs = words(`
  logout logoff signout signoff endsession vyiti vyjti vyyti выйти
  delete remove destroy erase trash purge udalit удалить
  edit redaktirovat редактировать
  unsubscribe otpisatsya otpisatsa отписаться
  addtocart addtobasket add2cart add2basket vkorzinu dobavitvkorzinu вкорзину добавитьвкорзину
`);

/** These act alone, yet begin the names of many articles: «exit-interview». */
export const actingAlone = words("exit quit vyhod vykhod выход");

/** These act on a thing that is named beside them, /requests/12/approve; without one they may well be an article. */
export const actingOnOne = words(`
  approve reject accept decline confirm cancel publish unpublish restore
  vote upvote downvote like unlike dislike subscribe buy
  soglasovat utverdit odobrit otklonit podtverdit otmenit golosovat progolosovat podpisatsya kupit
  согласовать утвердить одобрить отклонить подтвердить отменить голосовать проголосовать подписаться купить
`);
