// The catalogue: the first page stands there already; what is looked for, and what is the player's own, is asked for.

import { ask } from "./api.js";
import { all, at, make, press } from "./dom.js";
import { withCurrency } from "./money.js";
import { begin, toast } from "./shell.js";
import { buzz } from "./telegram.js";
import { language, locale, text } from "./texts.js";

const ROUNDS = {
  one: "free-rounds-one",
  few: "free-rounds-few",
  many: "free-rounds-many",
  other: "free-rounds-other",
};
const AFTER_TYPING_MS = 180;
const finder = at("finder");
const chips = all(".chip[data-filter]");
const tiles = at("tiles");
const wish = { text: "", shelf: "all", provider: "", category: "" };
let shown = tiles ? all(".tile", tiles).length : 0;
let more = tiles?.dataset.more === "true";
let asked = 0; // the number of the last question: an answer to an earlier one comes too late
let loading = false;
let typing = null;

finder?.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(look, AFTER_TYPING_MS);
});
finder?.addEventListener("keydown", ({ key }) => key === "Enter" && finder.blur());
for (const chip of chips) {
  chip.addEventListener("click", () => {
    buzz("select");
    const { filter, value } = chip.dataset;
    Object.assign(wish, { shelf: "all", provider: "", category: "", [filter]: value });
    press(chips, chip);
    look();
  });
}
tiles?.addEventListener("click", (event) => {
  const star = event.target.closest(".tile-star");
  if (star) keep(star);
});

await begin();
const given = showGifts();
if (tiles) {
  await look(); // as the player sees it: his stars, his country, and what he typed while this script was on its way
  new IntersectionObserver(([end]) => end.isIntersecting && more && !loading && show({ offset: shown })).observe(at("end"));
}
await given;

/** The free rounds that the player may still play, above all games. */
async function showGifts() {
  try {
    const { sets } = await ask("/api/free-rounds");
    at("gifts").replaceChildren(...sets.map(giftOf));
    at("gifts").hidden = sets.length === 0;
  } catch (problem) {
    toast(problem.message || text("offline"), "bad");
  }
}

function giftOf(gift) {
  const made = at("gift").content.cloneNode(true);
  const rounds = ROUNDS[new Intl.PluralRules(language).select(gift.rounds)];
  made.querySelector(".gift-link").href = `${gift.page}?lang=${language}`;
  made.querySelector(".gift-photo").src = gift.picture;
  made.querySelector(".gift-rounds span").textContent = text(rounds, { count: gift.rounds });
  made.querySelector(".gift-game").textContent = gift.game;
  made.querySelector(".gift-terms").textContent = text("free-rounds-terms", {
    amount: withCurrency(gift.stake.amount, gift.stake.currency),
    until: untilWhen(new Date(gift.expires_at)),
  });
  return made;
}

/** "7 Dec", and on that day the hour. */
function untilWhen(moment) {
  const isToday = moment.toDateString() === new Date().toDateString();
  return isToday
    ? moment.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })
    : moment.toLocaleDateString(locale, { day: "numeric", month: "short" });
}

function look() {
  wish.text = finder.value.trim();
  const plain = !wish.text && wish.shelf === "all" && !wish.provider && !wish.category;
  at("hero")?.toggleAttribute("hidden", !plain);
  at("gifts").hidden = !plain || at("gifts").childElementCount === 0;
  return show({ offset: 0 });
}

async function show({ offset }) {
  const number = ++asked;
  loading = true;
  tiles.setAttribute("aria-busy", "true");
  try {
    const query = Object.fromEntries(Object.entries({ ...wish, offset }).filter(([, value]) => value !== ""));
    const found = await ask("/api/games", { query });
    if (number !== asked) return;
    const made = found.games.map(tileOf);
    if (offset) tiles.append(...made);
    else tiles.replaceChildren(...made);
    shown = offset + made.length;
    more = found.more;
    at("nothing").hidden = shown > 0;
    at("nothing").textContent = text(wish.shelf === "favourites" && !wish.text ? "no-favourites" : "no-games-fit");
  } catch (problem) {
    if (number === asked) toast(problem.message || text("offline"), "bad");
  } finally {
    if (number === asked) {
      loading = false;
      tiles.removeAttribute("aria-busy");
    }
  }
}

function tileOf(game) {
  const facts = [make("span", {}, game.provider_name)];
  if (game.rtp_percent) facts.push(make("span", {}, text("rtp", { count: String(Number(game.rtp_percent)) })));
  const picture = make("span", { className: "tile-picture" }, photoOf(game));
  if (game.is_new) picture.append(make("span", { className: "tile-new" }, text("new")));
  return make(
    "li",
    { className: "tile", dataset: { page: game.page } },
    make(
      "a",
      { className: "tile-link", href: `${game.page}?lang=${language}` },
      picture,
      make("span", { className: "tile-name" }, game.name),
      make("span", { className: "tile-facts" }, ...facts),
    ),
    starOf(game),
    ...(game.has_demo ? [demoOf(game)] : []),
  );
}

function photoOf(game) {
  return make("img", { className: "tile-photo", src: game.picture, alt: "", loading: "lazy", decoding: "async" });
}

function demoOf(game) {
  return make("a", { className: "tile-demo", href: `${game.page}?lang=${language}&mode=demo` }, make("span", {}, text("demo")));
}

function starOf(game) {
  const star = make("button", { className: "tile-star", type: "button", dataset: { game: game.id } });
  star.append(at("star").content.cloneNode(true));
  star.setAttribute("aria-label", text("favourite", { name: game.name }));
  star.setAttribute("aria-pressed", String(game.is_favourite));
  return star;
}

/** At once for the eye; should the answer be no, it is taken back. */
async function keep(star) {
  const wanted = star.getAttribute("aria-pressed") !== "true";
  star.setAttribute("aria-pressed", String(wanted));
  buzz("light");
  try {
    await ask(`/api/games/${star.dataset.game}/favourite`, { body: { is_favourite: wanted } });
  } catch (problem) {
    star.setAttribute("aria-pressed", String(!wanted));
    toast(problem.message || text("offline"), "bad");
  }
}
