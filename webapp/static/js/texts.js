// The page's texts, in its language.

const texts = JSON.parse(document.getElementById("texts").textContent);

export const language = document.documentElement.lang;

/** For dates and times: days before months, hours to 23, as players outside of America write them. */
export const locale = language === "en" ? "en-GB" : language;

/** The text with its {placeholders} filled in. */
export function text(id, facts = {}) {
  return texts[id].replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}
