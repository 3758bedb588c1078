// Dice: set the odds, stake, roll. A roll has an id of its own, so sending it again after a gap rolls once.

import { ask } from "./api.js";
import { all, at, make } from "./dom.js";
import { begin, purse, releaseSuspense, setPurse, suspense, toastProblem } from "./shell.js";
import { keep, recall } from "./memory.js";
import { parseUnits, unitsToText, withCurrency } from "./money.js";
import { beginFairness, showSeeds } from "./dice_fairness.js";
import { buzz } from "./telegram.js";
import { text } from "./texts.js";

const SHOWN_ROLLS = 6;
const ROLL_MS = 620;
const TRIES = 6;
const LAST_BET = "croupier.dice";
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const felt = at("felt");
const slider = at("target");
const stakeInput = at("stake");
const button = at("roll");

let rules = null; // what GET /api/house/dice says
let busy = false;

/** The rail reads 0 to 100; what may be chosen is a little less. */
function target() {
  const { lowest, highest } = slider.dataset;
  return Math.min(Number(highest), Math.max(Number(lowest), Number(slider.value)));
}

const stakeUnits = () => parseUnits(stakeInput.value, rules.decimals);
const units = (amount) => parseUnits(amount, rules.decimals);

// The odds.

function showOdds() {
  const under = target();
  at("rail-win").style.width = `${under}%`;
  at("odd-target").textContent = String(under);
  at("odd-chance").textContent = `${under} %`;
  at("odd-multiplier").textContent = `${multiplier(under)}×`;
  if (!busy && rules) showStake();
}

/** 99 / target with four digits at most: 1.98, 1.0102, 49.5. */
function multiplier(under) {
  const tenThousandths = Math.floor((99 * 10_000) / under);
  return (tenThousandths / 10_000).toFixed(4).replace(/0{1,2}$/, "");
}

/** What a win pays, rounded down to the smallest unit as the house does. */
function payout(stake) {
  return (stake * BigInt(rules.return_percent)) / BigInt(target());
}

function showStake() {
  const stake = stakeUnits();
  const wrong = stake === null ? "" : refusalOf(stake);
  stakeInput.setAttribute("aria-invalid", String(stake === null || Boolean(wrong)));
  button.disabled = busy || stake === null || Boolean(wrong);
  const amount = stake === null ? "" : money(payout(stake));
  at("roll-win").textContent = amount && text("dice-win", { amount });
  if (wrong) at("verdict").textContent = wrong;
  else if (felt.dataset.state === "idle") at("verdict").textContent = amount && text("dice-ready", { target: target(), amount });
}

function refusalOf(stake) {
  if (stake < units(rules.lowest_stake)) return text("dice-stake-low", { minimum: money(units(rules.lowest_stake)) });
  if (stake > units(rules.highest_stake)) return text("dice-stake-high", { maximum: money(units(rules.highest_stake)) });
  if (stake > units(purse.balance)) return text("dice-poor", { balance: withCurrency(purse.balance, rules.currency) });
  return "";
}

function money(amount) {
  return withCurrency(unitsToText(amount, rules.decimals), rules.currency);
}

function setStake(stake) {
  const [lowest, highest] = [units(rules.lowest_stake), units(rules.highest_stake)];
  const kept = stake < lowest ? lowest : stake > highest ? highest : stake;
  stakeInput.value = unitsToText(kept, rules.decimals);
  felt.dataset.state = "idle";
  showStake();
  buzz("select");
}

slider.addEventListener("input", () => {
  slider.value = target();
  felt.dataset.state = "idle";
  showOdds();
  buzz("select");
});
stakeInput.addEventListener("input", () => {
  felt.dataset.state = "idle";
  showStake();
});
stakeInput.addEventListener("focus", () => stakeInput.select());
at("half").addEventListener("click", () => setStake((stakeUnits() ?? 0n) / 2n));
at("double").addEventListener("click", () => setStake((stakeUnits() ?? 0n) * 2n));
for (const chip of all("[data-stake]")) {
  chip.addEventListener("click", () => setStake(units(chip.dataset.stake)));
}

// The roll.

at("bet").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (busy || button.disabled) return;
  stakeInput.blur();
  busy = button.disabled = slider.disabled = true;
  suspense.held = true;
  felt.dataset.state = "rolling";
  at("verdict").textContent = text("dice-rolling");
  buzz("light");
  const body = { stake: unitsToText(stakeUnits(), rules.decimals), target: target(), request_id: crypto.randomUUID() };
  keep(LAST_BET, { stake: body.stake, target: body.target }, { lasts: true });
  try {
    const spinning = spin();
    const rolled = await rollSurely(body).finally(() => spinning.stop());
    await land(rolled);
    showRoll(rolled);
  } catch (problem) {
    felt.dataset.state = "idle";
    toastProblem(problem);
  } finally {
    busy = slider.disabled = false;
    releaseSuspense();
    showStake();
  }
});

/** Send the roll until an answer comes: a gap in the connection may have swallowed the question or the answer. */
async function rollSurely(body) {
  for (let tries = 1; ; tries++) {
    try {
      return await ask("/api/house/dice/roll", { body });
    } catch (problem) {
      if (!problem.isUncertain || tries === TRIES) throw problem;
      at("verdict").textContent = text("dice-again");
      await new Promise((resolve) => setTimeout(resolve, 400 * 2 ** tries));
    }
  }
}

/** Numbers fly by while nobody knows. */
function spin() {
  if (calm.matches) return { stop() {} };
  let frame = 0;
  const tick = () => {
    show(Math.random() * 100);
    frame = requestAnimationFrame(tick);
  };
  tick();
  return { stop: () => cancelAnimationFrame(frame) };
}

/** The number runs out to what was rolled, the marker with it. */
function land({ roll }) {
  const end = Number(roll); // for drawing only
  if (calm.matches) return show(end);
  const begin = Math.random() * 100;
  const started = performance.now();
  return new Promise((resolve) => {
    requestAnimationFrame(function tick(now) {
      const passed = Math.min(1, Math.max(0, now - started) / ROLL_MS);
      show(begin + (end - begin) * (1 - (1 - passed) ** 4));
      if (passed < 1) requestAnimationFrame(tick);
      else resolve();
    });
  });
}

function show(number) {
  at("rolled").textContent = number.toFixed(2);
  at("marker").style.left = `${number}%`;
}

function showRoll(rolled) {
  at("rolled").textContent = rolled.roll;
  felt.dataset.state = rolled.won ? "won" : "lost";
  at("verdict").textContent = rolled.won
    ? text("dice-won", { amount: withCurrency(rolled.win, rolled.currency) })
    : text("dice-lost", { roll: rolled.roll, target: rolled.target });
  buzz(rolled.won ? "success" : "warning");
  suspense.message = null; // the answer's balance is the newest
  setPurse(rolled);
  addToHistory(rolled.roll, rolled.won, true);
  showSeeds({ ...rolled, nonce: rolled.nonce + 1 });
}

function addToHistory(roll, won, isNew = false) {
  const history = at("rolls");
  history.prepend(make("li", { className: isNew ? "new" : "", dataset: { won } }, roll));
  while (history.children.length > SHOWN_ROLLS) history.lastElementChild.remove();
}

// The beginning.

showOdds();
await begin();
rules = await ask("/api/house/dice");
at("stake-currency").textContent = rules.currency;
showSeeds(rules.seeds);
beginFairness();

const last = recall(LAST_BET, { lasts: true });
if (last) {
  slider.value = last.target;
  stakeInput.value = last.stake;
}
at("controls").disabled = false;
showOdds();
purse.addEventListener("change", () => busy || showStake());

const { rounds } = await ask("/api/rounds");
for (const { dice, win } of rounds.filter((round) => round.dice).slice(0, SHOWN_ROLLS).reverse()) {
  addToHistory(dice.roll, Number(win) > 0);
}
