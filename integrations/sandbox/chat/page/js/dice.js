// Dice that visibly roll before they show what they are.

import { h } from "./dom.js";

const PIPS = { 1: [4], 2: [2, 6], 3: [2, 4, 6], 4: [0, 2, 6, 8], 5: [0, 2, 4, 6, 8], 6: [0, 2, 3, 5, 6, 8] };
const FACES = {
  1: "rotateY(0deg)", 6: "rotateY(180deg)", 2: "rotateY(90deg)", 5: "rotateY(-90deg)", 3: "rotateX(90deg)", 4: "rotateX(-90deg)",
};
const RESTS = {
  1: "rotateX(0deg) rotateY(0deg)", 6: "rotateX(0deg) rotateY(180deg)", 2: "rotateX(0deg) rotateY(-90deg)",
  5: "rotateX(0deg) rotateY(90deg)", 3: "rotateX(-90deg) rotateY(0deg)", 4: "rotateX(90deg) rotateY(0deg)",
};
const REEL = ["bar", "🍇", "🍋", "seven"];
const ROLL_MILLISECONDS = 2600;

const RESULTS = {
  "🎯": (value) => (value === 6 ? "Bullseye!" : value === 1 ? "Missed" : `Ring ${value - 1}`),
  "🎳": (value) => (value === 6 ? "Strike!" : value === 1 ? "Gutter" : `${value === 2 ? 1 : value} ${value === 2 ? "pin" : "pins"}`),
  "🏀": (value) => (value >= 4 ? "Score!" : "No basket"),
  "⚽": (value) => (value >= 3 ? "Goal!" : "No goal"),
};

/** A die at rest; with `roll` it first rolls, once. */
export function dice({ emoji, value }, roll) {
  const body = emoji === "🎲" ? cube(value) : emoji === "🎰" ? slot(value) : thrown(emoji, value);
  const box = h("div", { className: `dice ${roll ? "rolling" : ""}`, role: "img", "aria-label": `${emoji} ${value}` }, body);
  if (roll) setTimeout(() => box.classList.replace("rolling", "rolled"), ROLL_MILLISECONDS);
  return box;
}

function cube(value) {
  const faces = Object.entries(FACES).map(([face, turn]) =>
    h("div", { className: `face ${face === "1" ? "one" : ""}`, style: { transform: `${turn} translateZ(39px)` } },
      Array.from({ length: 9 }, (_, cell) => h(PIPS[face].includes(cell) ? "i" : "span"))));
  return h("div", { className: "cube", style: { "--rest": `rotateX(-24deg) rotateY(-28deg) ${RESTS[value]}` } }, faces);
}

/** Telegram's encoding: value - 1 in base 4, the left reel is the lowest digit. */
function slot(value) {
  const digits = [0, 1, 2].map((place) => Math.floor((value - 1) / 4 ** place) % 4);
  const reels = digits.map((digit, place) => {
    const turns = 4 + place * 3;
    const strip = Array.from({ length: (turns + 1) * 4 }, (_, index) => {
      const symbol = REEL[index % 4];
      return symbol.length > 2 ? h("span", { className: symbol }, symbol === "seven" ? "7" : "") : h("span", {}, symbol);
    });
    const style = { "--stop": String(turns * 4 + digit), "--time": `${1.5 + place * 0.5}s` };
    return h("div", { className: "reel" }, h("div", { className: "strip", style }, strip));
  });
  return h("div", { className: `slot ${value === 64 ? "jackpot" : ""}` }, reels);
}

function thrown(emoji, value) {
  return [h("div", { className: "throw" }, emoji), h("div", { className: "result" }, RESULTS[emoji]?.(value) ?? String(value))];
}
