// The seeds: shown, changed, and the rolls of a revealed one checked.

import { ask } from "./api.js";
import { at, make } from "./dom.js";
import { rollOf, sha256 } from "./fair.js";
import { toast, toastProblem } from "./shell.js";
import { text } from "./texts.js";

let revealed = null;

export function showSeeds({ server_seed_hash: hash, client_seed: clientSeed, nonce }) {
  at("seed-hash").textContent = hash;
  at("seed-nonce").textContent = String(nonce);
  const input = at("client-seed");
  if (document.activeElement !== input) input.value = clientSeed;
}

export function beginFairness() {
  at("seed-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    at("change-seed").disabled = true;
    try {
      const change = await ask("/api/house/dice/seed", { body: { client_seed: at("client-seed").value } });
      at("client-seed").blur();
      revealed = change.revealed;
      at("revealed-seed").textContent = revealed.server_seed;
      at("checks").replaceChildren();
      at("revealed").hidden = false;
      showSeeds(change.seeds);
      toast(text("seed-changed"));
    } catch (problem) {
      toastProblem(problem);
    } finally {
      at("change-seed").disabled = false;
    }
  });
  at("verify").addEventListener("click", verify);
}

/** Compute again what was promised and rolled, and say what came out. */
async function verify() {
  at("verify").disabled = true;
  try {
    const fits = (await sha256(revealed.server_seed)) === revealed.server_seed_hash;
    const checks = [check(fits, text(fits ? "verify-hash-good" : "verify-hash-bad"))];
    const rolls = await rollsOf(revealed.server_seed_hash);
    let wrong = null;
    for (const { dice } of rolls) {
      const expected = await rollOf(revealed.server_seed, dice.client_seed, dice.nonce);
      if (expected !== dice.roll) wrong ??= dice.nonce;
    }
    if (wrong !== null) checks.push(check(false, text("verify-rolls-bad", { count: wrong })));
    else checks.push(check(true, text(rolls.length ? "verify-rolls-good" : "verify-none", { count: rolls.length })));
    at("checks").replaceChildren(...checks);
  } catch (problem) {
    toastProblem(problem);
  } finally {
    at("verify").disabled = false;
  }
}

function check(good, words) {
  return make("li", { dataset: { good } }, words);
}

/** Every roll that was made with this seed, page by page: newer seeds' rolls come first, older ones' end it. */
async function rollsOf(hash) {
  const found = [];
  for (let before = null; ; ) {
    const page = await ask("/api/rounds", { query: before ? { before } : {} });
    found.push(...page.rounds.filter((round) => round.dice?.server_seed_hash === hash));
    if (found.length >= revealed.draws || !page.next) return found;
    before = page.next;
  }
}
