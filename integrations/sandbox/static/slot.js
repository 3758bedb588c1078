// The slot page: asks the server for a spin and shows what it says. Nothing here decides anything.
// Amounts are whole numbers of the currency's smallest unit, as BigInt; they come and go as text.

import { Reels } from "./slot_reels.js";

const setting = JSON.parse(document.getElementById("setting").textContent);
const UNIT = 10n ** BigInt(setting.decimals);
const STEP = setting.decimals > 2 ? UNIT / 100n : 1n; // what an amount that counts up goes by
const texts = setting.texts;
const stakes = setting.stakes.map(BigInt);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const $ = (id) => document.getElementById(id);
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const reels = new Reels($("reels"), setting.symbols, setting.lines);
let stake = BigInt(setting.stake);
let balance = null;
let net = 0n;
let free = setting.free; // free spins: how many are left, and their stake
let before = setting.grid; // what the reels showed last that counted
let busy = true;
let spinNumber = 0;
const openedAt = Date.now();

function plain(amount) {
  const whole = amount < 0n ? -amount : amount;
  const digits = String(whole % UNIT).padStart(setting.decimals, "0").replace(/0+$/, "").padEnd(2, "0");
  return `${amount < 0n ? "−" : ""}${whole / UNIT}${setting.decimals ? `.${digits}` : ""}`;
}

const withCurrency = (amount) => `${plain(amount)} ${setting.currency}`;

function tell(kind, label, amount) {
  const box = document.createElement("span");
  box.className = kind;
  if (amount === undefined) {
    box.textContent = label;
  } else {
    const small = document.createElement("small");
    const number = document.createElement("b");
    small.textContent = label;
    number.textContent = plain(amount);
    box.append(small, number);
  }
  $("told").replaceChildren(box);
  return box;
}

function showFigures() {
  $("balance").textContent = balance === null ? "–" : withCurrency(balance);
  $("stake").textContent = free ? `${free.left} × ${plain(BigInt(free.stake))}` : plain(stake);
  $("stake-label").textContent = free ? texts.free_spins : texts.stake;
  $("less").disabled = busy || Boolean(free) || stake === stakes[0];
  $("more").disabled = busy || Boolean(free) || stake === stakes.at(-1);
  $("spin").disabled = busy;
  $("spin").classList.toggle("busy", busy && balance !== null);
}

function showSession() {
  const seconds = Math.floor((Date.now() - openedAt) / 1000);
  $("clock").textContent = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  $("net").textContent = `${texts.net} ${net > 0n ? "+" : ""}${plain(net)}`;
}

function chooseStake(step) {
  stake = stakes[Math.min(stakes.length - 1, Math.max(0, stakes.indexOf(stake) + step))];
  showFigures();
}

async function ask(path, body) {
  const options = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${location.pathname.replace(/\/$/, "")}/${path}`, options);
  return answer.json();
}

function takeBalance(answer) {
  if (answer.balance != null) balance = BigInt(answer.balance);
}

async function countUp(number, amount) {
  if (calm.matches) return;
  const started = performance.now();
  const lasts = 1100;
  for (let past = 0; past < lasts; past = performance.now() - started) {
    const share = BigInt(Math.round((1 - (1 - past / lasts) ** 3) * 1000));
    number.textContent = plain(((amount * share) / 1000n / STEP) * STEP);
    await new Promise(requestAnimationFrame);
  }
  number.textContent = plain(amount);
}

function shower(pieces) {
  if (calm.matches) return;
  const face = Object.values(setting.symbols).find((symbol) => symbol.wild).face;
  for (let i = 0; i < pieces; i += 1) {
    const piece = document.createElement("i");
    piece.textContent = i % 3 ? "🪙" : face;
    piece.style.left = `${Math.random() * 100}%`;
    $("shower").append(piece);
    const turn = (Math.random() - 0.5) * 900;
    const fall = [{ transform: "none", opacity: 1 }, { transform: `translate(${(Math.random() - 0.5) * 160}px, 110vh) rotate(${turn}deg)`, opacity: 1 }];
    const timing = { duration: 1500 + Math.random() * 1400, delay: Math.random() * 700, easing: "cubic-bezier(.3,.1,.8,1)", fill: "both" };
    piece.animate(fall, timing).finished.then(() => piece.remove());
  }
}

async function celebrate(win, wins) {
  reels.light(wins);
  const big = win >= stake * BigInt(setting.bigWin);
  const box = tell(big ? "joy big" : "joy", big ? texts.big_win : texts.you_win, win);
  shower(big ? 70 : 22);
  await countUp(box.querySelector("b"), win);
}

async function show(spin) {
  takeBalance(spin);
  if (!spin.counts) {
    reels.show(before);
    tell("trouble", spin.message ?? texts.offline);
    return;
  }
  await reels.stop(spin.grid);
  before = spin.grid;
  const win = BigInt(spin.win);
  net += win - (free ? 0n : BigInt(spin.stake));
  free = spin.free;
  $("win").textContent = plain(win);
  showFigures();
  showSession();
  if (win > BigInt(spin.stake)) await celebrate(win, spin.lines);
  else if (win > 0n) tell("quiet", `${texts.returned} ${withCurrency(win)}`); // less than the stake is no win to cheer
  else tell("quiet", texts.no_win);
  if (spin.message) tell("trouble", spin.message);
}

async function spin() {
  if (busy) return;
  busy = true;
  spinNumber += 1;
  const rest = pause(setting.leastSpinSeconds);
  $("win").textContent = plain(0n);
  showFigures();
  tell("quiet", texts.good_luck);
  reels.run();
  try {
    const [answer] = await Promise.all([ask("spin", { stake: String(stake) }), pause(calm.matches ? 0 : 0.5)]);
    await show(answer);
  } catch {
    reels.show(before);
    tell("trouble", texts.offline);
  }
  await rest;
  busy = false;
  document.body.dataset.spins = spinNumber;
  showFigures();
}

async function open() {
  try {
    const answer = await ask("balance");
    takeBalance(answer);
    if (answer.message) tell("trouble", answer.message);
    else tell("quiet", texts.good_luck);
  } catch {
    tell("trouble", texts.offline);
  }
  busy = false;
  showFigures();
}

reels.show(before);
showFigures();
showSession();
setInterval(showSession, 1000);
$("spin").addEventListener("click", spin);
$("less").addEventListener("click", () => chooseStake(-1));
$("more").addEventListener("click", () => chooseStake(1));
$("rules").addEventListener("click", () => $("paytable").showModal());
$("paytable").addEventListener("click", (event) => event.target === $("paytable") && $("paytable").close());
document.addEventListener("keydown", (event) => {
  if (event.code !== "Space" || $("paytable").open) return;
  event.preventDefault();
  if (!event.repeat) spin();
});
open();
