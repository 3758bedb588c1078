// The table's page: shows where the wheel is, and sends chips. The server decides everything; amounts are whole numbers
// of the currency's smallest unit, as BigInt, and travel as text.

const setting = JSON.parse(document.getElementById("setting").textContent);
const UNIT = 10n ** BigInt(setting.decimals);
const { texts } = setting;
const $ = (id) => document.getElementById(id);
const spots = [...document.querySelectorAll(".spot")];
const chipButtons = [...document.querySelectorAll(".chip")];
const red = new Set(setting.red);
const STEP = 360 / setting.pockets.length;
const AFTER_PHASE_MS = 120; // the server has gone on by then
const calm = matchMedia("(prefers-reduced-motion: reduce)");

let chip = BigInt(setting.chips[2]);
let planned = []; // [spot, amount], in the order they were laid; not sent yet
let sure = new Map(); // spot: amount; the server has taken them
let table = null;
let turned = 0; // degrees
let isSending = false;

const colour = (pocket) => (pocket === 0 ? "zero" : red.has(pocket) ? "red" : "black");

function plain(amount) {
  const digits = String(amount % UNIT).padStart(setting.decimals, "0").replace(/0+$/, "").padEnd(2, "0");
  return `${amount / UNIT}${setting.decimals ? `.${digits}` : ""}`;
}

/** On a chip: "0.20" and "1", not "1.00". */
const short = (amount) => plain(amount).replace(/\.00$/, "");
const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0n);

async function ask(path, body) {
  const options = body && { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${location.pathname.replace(/\/$/, "")}/${path}`, options);
  return { ok: answer.ok, ...(await answer.json()) };
}

function tell(words, kind = "") {
  $("told").textContent = words;
  $("told").className = kind;
}

function drawWheel() {
  const SVG = "http://www.w3.org/2000/svg";
  const edge = (radius, degrees) => {
    const angle = (degrees - 90) * Math.PI / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`;
  };
  const fills = { zero: "#11936b", red: "#c8283a", black: "#161b1f" };
  for (const [index, pocket] of setting.pockets.entries()) {
    const wedge = document.createElementNS(SVG, "path");
    const [from, to] = [index * STEP - STEP / 2, index * STEP + STEP / 2];
    wedge.setAttribute("d", `M${edge(98, from)}A98 98 0 0 1 ${edge(98, to)}L${edge(60, to)}A60 60 0 0 0 ${edge(60, from)}Z`);
    wedge.setAttribute("fill", fills[colour(pocket)]);
    wedge.setAttribute("stroke", "#f2c869");
    wedge.setAttribute("stroke-width", ".5");
    const number = document.createElementNS(SVG, "text");
    number.setAttribute("transform", `rotate(${index * STEP}) translate(0 -86)`);
    number.textContent = pocket;
    $("pockets").append(wedge, number);
  }
}

/** Turn the wheel so that the pocket comes to rest under the ball, at the top. */
function spinTo(pocket, milliseconds) {
  const wheel = document.querySelector(".wheel");
  const rest = -setting.pockets.indexOf(pocket) * STEP;
  const turns = calm.matches ? 0 : 4;
  const from = turned;
  turned = rest - 360 * Math.ceil((rest - from) / 360 + turns);
  const timing = { duration: calm.matches ? 0 : milliseconds, easing: "cubic-bezier(0.15, 0.6, 0.2, 1)", fill: "forwards" };
  wheel.animate([{ transform: `rotate(${from}deg)` }, { transform: `rotate(${turned}deg)` }], timing);
  $("ball").animate([{ transform: `rotate(${360 * (turns + 2)}deg)` }, { transform: "rotate(0deg)" }], timing);
}

function showChips() {
  const isOpen = table?.phase === "betting" && !isSending;
  const laid = new Map(sure);
  for (const [spot, amount] of planned) laid.set(spot, (laid.get(spot) ?? 0n) + amount);
  for (const button of spots) {
    const amount = laid.get(button.dataset.spot);
    if (amount) button.dataset.laid = short(amount);
    else delete button.dataset.laid;
    button.toggleAttribute("data-sure", Boolean(amount) && !planned.some(([spot]) => spot === button.dataset.spot));
  }
  const wanted = sum(planned.map(([, amount]) => amount));
  $("bet").disabled = !isOpen || wanted === 0n;
  $("undo").disabled = !isOpen || wanted === 0n;
  $("bet").textContent = wanted ? `${texts.bet} ${short(wanted)}` : texts.bet;
  $("laid").textContent = plain(sum([...laid.values()]));
}

function show(next) {
  const isNew = table?.turn !== next.turn;
  const wasSpinning = table?.phase === "spinning";
  table = next;
  if (isNew) {
    sure = new Map();
    planned = [];
    for (const button of spots) button.classList.remove("hit");
  }
  if (next.phase !== "betting") planned = [];
  if (document.body.dataset.phase !== next.phase) {
    document.body.dataset.phase = next.phase;
    $("fallen").hidden = next.phase !== "showing";
    if (next.phase === "betting") tell(texts.place);
    if (next.phase === "spinning") {
      tell(texts.closed);
      spinTo(next.pocket, next.leftMs);
    }
    if (next.phase === "showing") showFallen(next, !wasSpinning);
    $("clock").animate([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], { duration: next.leftMs, fill: "forwards" });
  }
  $("recent").replaceChildren(...next.recent.map((pocket) => {
    const entry = document.createElement("li");
    entry.className = colour(pocket);
    entry.textContent = pocket;
    return entry;
  }));
  showChips();
}

function showFallen({ pocket, stake, win }, isLate) {
  if (isLate) spinTo(pocket, 0);
  $("fallen").textContent = pocket;
  $("fallen").className = `fallen ${colour(pocket)}`;
  document.querySelector(`.spot[data-spot="${pocket}"]`).classList.add("hit");
  const [won, laid] = [BigInt(win), BigInt(stake)];
  if (won > laid) tell(`${texts.you_win} ${plain(won)} ${setting.currency}`, "joy");
  else if (won) tell(`${texts.returned} ${plain(won)} ${setting.currency}`);
  else tell(laid ? texts.no_win : texts.showing);
  setTimeout(showBalance, 1200); // the credit is under way
}

async function showBalance() {
  const answer = await fetch(`${location.pathname.replace("/table/", "/play/").replace(/\/$/, "")}/balance`);
  const { balance, message } = await answer.json();
  if (balance !== null) $("balance").textContent = plain(BigInt(balance));
  if (message) tell(message, "trouble");
}

async function follow() {
  let pauseMs = 1000;
  try {
    const { ok, ...next } = await ask("state");
    if (ok) {
      show(next);
      pauseMs = next.leftMs + AFTER_PHASE_MS;
    }
  } catch {
    tell(texts.offline, "trouble"); // and it is asked again
  }
  setTimeout(follow, pauseMs);
}

async function send() {
  const chips = new Map();
  for (const [spot, amount] of planned) chips.set(spot, (chips.get(spot) ?? 0n) + amount);
  const sent = planned;
  isSending = true;
  showChips();
  try {
    const body = { turn: table.turn, chips: Object.fromEntries([...chips].map(([spot, amount]) => [spot, String(amount)])) };
    const { ok, message, ...next } = await ask("bet", body);
    planned = planned.filter((laid) => !sent.includes(laid));
    if (ok && !message) for (const [spot, amount] of chips) sure.set(spot, (sure.get(spot) ?? 0n) + amount);
    if (ok) show(next);
    if (message) tell(message, "trouble");
    await showBalance();
  } catch {
    planned = [];
    tell(texts.offline, "trouble");
  } finally {
    isSending = false;
    showChips();
  }
}

for (const button of chipButtons) {
  button.textContent = short(BigInt(button.dataset.chip));
  button.addEventListener("click", () => {
    chip = BigInt(button.dataset.chip);
    for (const other of chipButtons) other.setAttribute("aria-pressed", String(other === button));
  });
}
$("cloth").addEventListener("click", ({ target }) => {
  const spot = target.closest(".spot");
  if (!spot || table?.phase !== "betting" || isSending) return;
  planned.push([spot.dataset.spot, chip]);
  showChips();
});
$("undo").addEventListener("click", () => {
  planned.pop();
  showChips();
});
$("bet").addEventListener("click", send);

drawWheel();
await showBalance();
await follow();
