/** The days of the week as calendars name them, short. */
export const weekdayWords = {
  mon: { ru: "пн", en: "Mon" },
  tue: { ru: "вт", en: "Tue" },
  wed: { ru: "ср", en: "Wed" },
  thu: { ru: "чт", en: "Thu" },
  fri: { ru: "пт", en: "Fri" },
  sat: { ru: "сб", en: "Sat" },
  sun: { ru: "вс", en: "Sun" },
} as const;
