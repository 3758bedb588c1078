// The frame of every page: who plays, the balance, the connection, the way back.

import { session } from "./api.js";
import { watch } from "./live.js";
import { keep } from "./memory.js";
import { grouped, withCurrency } from "./money.js";
import * as telegram from "./telegram.js";
import { language, text } from "./texts.js";

const at = (id) => document.getElementById(id);
const GATES = { no_init_data: "chat", not_registered: "register", init_data_invalid: "expired", access_required: "expired" };
const BANNER_AFTER_MS = 2500; // a short gap is nobody's business
const TOLD = { deposit: "toast-deposit", payout_paid: "toast-payout-paid" };

/** Balance and held as text, with their currency; events of type "change" when they do. */
export const purse = Object.assign(new EventTarget(), { balance: null, held: null, currency: "" });

/** Events of what happened: `event.detail` is {type, title, amount}. */
export const happenings = new EventTarget();

/** Sign in, then keep the frame alive. Resolves with the player; never, where a gate stands in the way. */
export async function begin() {
  telegram.ready();
  goBackAsExpected();
  const opened = await openSession();
  const { player } = opened;
  if (player.language !== language) return changeLanguage(player.language);
  keep("croupier.language", player.language);
  document.documentElement.dataset.language = "known";
  at("section-report")?.toggleAttribute("hidden", !player.may_see_reports);
  setPurse(player);
  watch(onMessage, onConnection);
  return player;
}

async function openSession() {
  for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
    try {
      const opened = await session();
      at("banner").hidden = true;
      return opened;
    } catch (problem) {
      if (GATES[problem.code]) return showGate(GATES[problem.code]);
      document.documentElement.dataset.language = "known";
      showBanner(problem.message || text("offline"));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

function changeLanguage(wished) {
  keep("croupier.language", wished);
  const address = new URL(location.href);
  address.searchParams.set("lang", wished);
  location.replace(address);
  return new Promise(() => {});
}

function showGate(reason) {
  const gate = at("gate");
  gate.querySelector(`[data-reason="${reason}"]`).hidden = false;
  gate.hidden = false;
  document.documentElement.dataset.language = "known";
  const leave = at("gate-button");
  if (telegram.showMainButton(leave.textContent, () => telegram.close())) leave.hidden = true;
  return new Promise(() => {});
}

function goBackAsExpected() {
  const back = document.querySelector(".bar-back");
  if (!back) telegram.hideBackButton();
  else if (telegram.showBackButton(() => { location.href = back.href; })) back.hidden = true;
}

export function setPurse({ balance, held = purse.held, currency = purse.currency }) {
  const rose = purse.balance !== null && Number(balance) > Number(purse.balance); // compared for the look only
  Object.assign(purse, { balance, held, currency });
  const pill = at("balance");
  pill.dataset.state = "known";
  at("balance-amount").textContent = grouped(balance);
  at("balance-currency").textContent = currency;
  if (rose) {
    pill.classList.add("rose");
    setTimeout(() => pill.classList.remove("rose"), 900);
  }
  purse.dispatchEvent(new Event("change"));
}

/** While a roll is shown, what it did to the balance waits: nobody wants to know the end before. */
export const suspense = { held: false, message: null };

export function releaseSuspense() {
  suspense.held = false;
  const message = suspense.message;
  suspense.message = null;
  if (message) setPurse(message);
}

function onMessage(message) {
  if (suspense.held) suspense.message = message;
  else setPurse(message);
  for (const event of message.events) {
    happenings.dispatchEvent(new CustomEvent("happened", { detail: event }));
    const told = TOLD[event.type];
    if (told) {
      toast(text(told, { amount: withCurrency(event.amount, message.currency) }));
      telegram.buzz("success");
    }
  }
}

let bannerTimer = 0;

function onConnection(isOn) {
  at("balance").dataset.live = isOn ? "on" : "off";
  clearTimeout(bannerTimer);
  if (!isOn) bannerTimer = setTimeout(() => showBanner(text(navigator.onLine ? "reconnecting" : "offline")), BANNER_AFTER_MS);
  else if (!at("banner").hidden) {
    showBanner(text("online"), "good");
    bannerTimer = setTimeout(() => { at("banner").hidden = true; }, 1500);
  }
}

addEventListener("offline", () => showBanner(text("offline")));

function showBanner(words, kind = "bad") {
  Object.assign(at("banner"), { textContent: words, hidden: false }).dataset.kind = kind;
}

/** Say something that needs no answer. */
export function toast(words, kind = "good") {
  const element = Object.assign(document.createElement("p"), { className: "toast", textContent: words });
  element.dataset.kind = kind;
  at("toasts").append(element);
  setTimeout(() => element.remove(), 3600);
}

/** Say why something did not work. */
export function toastProblem(problem) {
  toast(problem.message || text("failed"), "bad");
  telegram.buzz("error");
}
