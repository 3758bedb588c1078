// The page's texts, in its language.

const texts = JSON.parse(document.getElementById("texts").textContent);

export const language = document.documentElement.lang;

/** The text with its {placeholders} filled in. */
export function text(id, facts = {}) {
  return texts[id].replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}
