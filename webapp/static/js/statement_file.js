// The statement as a file: choose a period, take the PDF or the CSV along.

import { ask } from "./api.js";
import { all, at, press } from "./dom.js";
import { toast, toastProblem } from "./shell.js";
import { download } from "./telegram.js";
import { text } from "./texts.js";

const periods = all("[data-period]");
const formats = all("[data-format]");
const today = new Date();
const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
const isoDay = (...parts) => new Date(Date.UTC(...parts)).toISOString().slice(0, 10);

/** First and last day of each period; days are UTC's, as the ledger has them. */
const DAYS = {
  month: [isoDay(year, month, 1), isoDay(year, month, day)],
  last_month: [isoDay(year, month - 1, 1), isoDay(year, month, 0)],
  90: [isoDay(year, month, day - 89), isoDay(year, month, day)],
  year: [isoDay(year, 0, 1), isoDay(year, month, day)],
};

function setDays([first, last]) {
  at("first-day").value = first;
  at("last-day").value = last;
}

for (const button of periods) {
  button.addEventListener("click", () => {
    press(periods, button);
    const days = DAYS[button.dataset.period];
    at("dates").hidden = Boolean(days);
    if (days) setDays(days);
  });
}

for (const button of formats) {
  button.addEventListener("click", async () => {
    const [first, last] = [at("first-day"), at("last-day")];
    const missing = [first, last].find((input) => !input.value);
    if (missing) return missing.focus();
    for (const each of formats) each.disabled = true;
    try {
      const { format } = button.dataset;
      const body = { first_day: first.value, last_day: last.value, format };
      const { url } = await ask("/api/statement/download", { body });
      download(url, `croupier-${first.value}-${last.value}.${format}`);
      toast(text("csv-ready"));
    } catch (problem) {
      toastProblem(problem);
    } finally {
      for (const each of formats) each.disabled = false;
    }
  });
}
at("file-form").addEventListener("submit", (event) => event.preventDefault());
setDays(DAYS.month);
