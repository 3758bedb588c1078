// Reports: choose days and dimensions, see figures, a chart and a table, take the file along.

import { ask } from "./api.js";
import { all, at, make, press } from "./dom.js";
import { grouped } from "./money.js";
import { begin, toast, toastProblem } from "./shell.js";
import { download } from "./telegram.js";
import { locale, text } from "./texts.js";

const DAY_MS = 24 * 3600 * 1000;
const periods = all("[data-period]");
const dimensions = all("[data-dimension]");
const metrics = all("[data-metric]");
const isoDay = (date) => date.toISOString().slice(0, 10);
const shortDay = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

let view = null; // Vega's, once there is a chart
let metric = "ggr";
let asked = 0; // only the newest question's answer is shown

function setPeriod(period) {
  const today = new Date();
  const first = period === "month"
    ? new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1))
    : new Date(today - (Number(period) - 1) * DAY_MS);
  at("first-day").value = isoDay(first);
  at("last-day").value = isoDay(today);
}

function query() {
  const chosen = dimensions.filter((button) => button.getAttribute("aria-pressed") === "true");
  return {
    first_day: at("first-day").value,
    last_day: at("last-day").value,
    dimensions: chosen.map((button) => button.dataset.dimension).join(","),
  };
}

async function load() {
  const question = ++asked;
  at("problem").hidden = true;
  at("figures").dataset.state = "loading";
  at("chart").style.opacity = "0.4";
  try {
    const report = await ask("/api/report", { query: query() });
    if (question === asked) await showReport(report);
  } catch (problem) {
    if (question !== asked) return;
    at("problem").firstElementChild.textContent = problem.message || text("failed");
    at("problem").hidden = false;
    at("chart").dataset.state = "failed";
  } finally {
    if (question === asked) {
      at("figures").dataset.state = "known";
      at("chart").style.opacity = "1";
    }
  }
}

async function showReport(report) {
  for (const element of all("[data-total]")) {
    const value = report.total[element.dataset.total];
    element.textContent = figure(element.dataset.total, value);
  }
  for (const element of all("[data-currency]")) element.textContent = report.currency;
  const isEmpty = report.rows.length === 0;
  at("nothing").hidden = !isEmpty;
  at("chart-card").hidden = at("table-card").hidden = isEmpty;
  showTable(report);
  if (!isEmpty) await showChart(report.chart);
}

function figure(name, value) {
  if (name === "rtp") return percent(value);
  if (name === "active_players") return grouped(String(value));
  return grouped(twoDecimals(value)).replace("-", "−");
}

/** "0.9812" → "98.12 %", without a float on the way. */
function percent(fraction) {
  if (fraction === null) return "–";
  const [whole, decimals] = fraction.split(".");
  const digits = (whole + decimals.padEnd(4, "0").slice(0, 4)).replace(/^0+(?=\d{3})/, "");
  return `${digits.slice(0, -2)}.${digits.slice(-2)} %`;
}

/** Figures at a glance: the rest of a currency's decimals is in the table. */
function twoDecimals(amount) {
  const [whole, fraction = ""] = amount.split(".");
  return `${whole}.${fraction.slice(0, 2).padEnd(2, "0")}`;
}

function showTable({ rows, total }) {
  const columns = query().dimensions.split(",");
  for (const cell of all("[data-column]")) cell.hidden = !columns.includes(cell.dataset.column);
  const body = rows.map((row) => line(columns.map((column) => nameOf(column, row[column])), row));
  const sum = line(columns.map((_, index) => (index === 0 ? text("total") : "")), total);
  sum.classList.add("total");
  at("rows").replaceChildren(sum, ...body);
}

function nameOf(column, value) {
  if (value === null) return "–";
  return column === "day" ? shortDay.format(new Date(value)) : value;
}

function line(names, row) {
  const numbers = [row.ggr, row.turnover, row.wins].map((amount) => {
    return make("td", { className: amount.startsWith("-") ? "number below" : "number" }, grouped(amount).replace("-", "−"));
  });
  const counts = [percent(row.rtp), grouped(String(row.active_players)), grouped(String(row.rounds))];
  return make("tr", {},
    ...names.map((name) => make("td", {}, name)),
    ...numbers,
    ...counts.map((value) => make("td", { className: "number" }, value)));
}

// The chart.

let vega = null;

/** Vega is big: it comes when the first chart does. */
function loadVega() {
  vega ??= new Promise((resolve, reject) => {
    const script = make("script", { src: at("report-script").dataset.vega, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  return vega;
}

async function showChart(spec) {
  try {
    await loadVega();
  } catch {
    vega = null;
    throw new Error(text("failed"));
  }
  view?.finalize();
  const { view: drawn } = await window.vegaEmbed(at("chart"), { ...spec, config: theme() }, {
    actions: false,
    ast: true, // the page's policy allows no eval
    defaultStyle: false,
    renderer: "svg",
    tooltip: { disableDefaultStyle: true },
  });
  view = drawn;
  at("chart").dataset.state = "known";
  await showMetric();
}

async function showMetric() {
  await view?.signal("metric", metric).runAsync();
}

function theme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const dark = document.documentElement.dataset.scheme === "dark";
  const [ink, muted, accent] = [colour("--text"), colour("--muted"), colour("--accent")];
  const text = { labelColor: muted, titleColor: muted, labelFontSize: 12, titleFontSize: 12 };
  return {
    font: getComputedStyle(document.body).fontFamily,
    view: { stroke: null },
    axis: { ...text, domain: false, ticks: false, gridColor: dark ? "#ffffff1f" : "#0f1e1814", labelPadding: 8 },
    legend: { ...text, labelColor: ink },
    bar: { color: accent },
    line: { strokeWidth: 2.5 },
    range: {
      category: [accent, "#5b8def", "#e2a33c", "#c969d8", "#e3655b", "#4cbfd0", "#93a83a", "#8f7bea", "#b98a6a", "#6f8f86",
        "#d9779f", "#7aa0a8"],
    },
  };
}

// What can be pressed.

for (const button of periods) {
  button.addEventListener("click", () => {
    press(periods, button);
    const isCustom = button.dataset.period === "custom";
    at("dates").hidden = !isCustom;
    if (isCustom) return;
    setPeriod(button.dataset.period);
    load();
  });
}
for (const button of dimensions) {
  button.addEventListener("click", () => {
    const others = dimensions.filter((other) => other !== button && other.getAttribute("aria-pressed") === "true");
    if (!others.length) return; // at least one stays
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    load();
  });
}
for (const button of metrics) {
  button.addEventListener("click", () => {
    press(metrics, button);
    metric = button.dataset.metric;
    showMetric();
  });
}
for (const id of ["first-day", "last-day"]) {
  at(id).addEventListener("change", () => at("first-day").value && at("last-day").value && load());
}
at("filters").addEventListener("submit", (event) => event.preventDefault());
at("retry").addEventListener("click", load);
at("csv").addEventListener("click", async () => {
  at("csv").disabled = true;
  try {
    const asked = query();
    const { url } = await ask("/api/report/download", { body: { ...asked, dimensions: asked.dimensions.split(",") } });
    download(url, `report-${asked.first_day}-${asked.last_day}.csv`);
    toast(text("csv-ready"));
  } catch (problem) {
    toastProblem(problem);
  } finally {
    at("csv").disabled = false;
  }
});

await begin();
setPeriod("7");
await load();
