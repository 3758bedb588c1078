// The statement: a page of lines whenever the end comes into sight.

import { ask } from "./api.js";
import { at, make } from "./dom.js";
import { grouped, withCurrency } from "./money.js";
import { begin, happenings, purse } from "./shell.js";
import { language, locale, text } from "./texts.js";

const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const calendar = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
const olderCalendar = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });

let next = null;
let isLoading = false;
let isComplete = false;
let lastDay = null;

function showPurse() {
  at("purse-amount").textContent = grouped(purse.balance);
  at("purse-currency").textContent = purse.currency;
  at("purse-held").hidden = Number(purse.held) === 0; // for the look only
  at("purse-held-amount").textContent = withCurrency(purse.held, purse.currency);
}

async function load() {
  if (isLoading || isComplete) return;
  isLoading = true;
  at("problem").hidden = true;
  try {
    const page = await ask("/api/statement", { query: next ? { before: next } : {} });
    at("skeletons").hidden = true;
    at("days").removeAttribute("aria-busy");
    for (const line of page.lines) addLine(line);
    next = page.next;
    isComplete = next === null;
    at("nothing").hidden = lastDay !== null;
    at("end").hidden = !isComplete || lastDay === null;
  } catch (problem) {
    at("problem").firstElementChild.textContent = problem.message || text("failed");
    at("problem").hidden = false;
    isComplete = true; // until somebody asks to try again
  } finally {
    isLoading = false;
  }
  if (!isComplete && at("more").getBoundingClientRect().top < innerHeight + 400) load();
}

function addLine(line) {
  const when = new Date(line.at);
  const day = when.toDateString();
  if (day !== lastDay) {
    lastDay = day;
    at("days").append(make("section", { className: "day" }, make("h2", {}, nameOf(when)), make("div", { className: "lines" })));
  }
  const kind = text(`kind-${line.kind.replaceAll("_", "-")}`);
  const isPlus = !line.amount.startsWith("-");
  const amount = grouped(line.amount.replace("-", ""));
  at("days").lastElementChild.querySelector(".lines").append(
    make("article", { className: "line", dataset: { sign: isPlus ? "plus" : "minus", kind: line.kind } },
      make("span", { className: "line-icon" }, pictureOf(line.kind)),
      make("span", { className: "line-title" }, line.title ?? kind),
      make("span", { className: "line-amount" }, `${isPlus ? "+" : "−"}${amount}`),
      make("span", { className: "line-when" }, line.title ? `${kind}, ${clock.format(when)}` : clock.format(when)),
      make("span", { className: "line-balance" }, grouped(line.balance_after))),
  );
}

function nameOf(when) {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (when.toDateString() === today.toDateString()) return text("today");
  if (when.toDateString() === yesterday.toDateString()) return text("yesterday");
  const words = (when.getFullYear() === today.getFullYear() ? calendar : olderCalendar).format(when);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

function pictureOf(kind) {
  return document.querySelector(`template[data-icon="${kind}"]`).content.cloneNode(true);
}

function startOver() {
  next = lastDay = null;
  isComplete = false;
  for (const day of [...at("days").querySelectorAll(".day")]) day.remove();
  load();
}

at("retry").addEventListener("click", () => {
  isComplete = false;
  load();
});
purse.addEventListener("change", showPurse);
happenings.addEventListener("happened", () => scrollY < 200 && startOver());

await begin();
load(); // in Telegram's frame an observer knows no margin, and placeholders may fill a small screen
new IntersectionObserver(([entry]) => entry.isIntersecting && load(), { rootMargin: "400px" }).observe(at("more"));
