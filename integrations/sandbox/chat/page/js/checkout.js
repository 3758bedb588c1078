// The pay sheet: what it costs, one button, and what came of it.

import { h, icon } from "./dom.js";
import { price } from "./format.js";
import { openLayer, toast } from "./layers.js";

/**
 * Let the person pay. `charge` asks the sandbox and gives `{status, message}`.
 * Resolves with "paid", "failed" or "cancelled", as Mini Apps hear it.
 */
export function checkout({ title, description, currency, total_amount }, botName, charge) {
  return new Promise((resolve) => {
    let status = "cancelled";
    const stars = currency === "XTR";
    const problem = h("p", { className: "problem", hidden: true, role: "alert" });
    const label = stars ? `Confirm and pay ${price(total_amount, currency)}` : `Pay ${price(total_amount, currency)}`;
    const pay = h("button", { className: "wide", onclick: confirm }, label);
    const close = openLayer(
      h("div", { className: "sheet pay", role: "dialog", "aria-modal": "true", "aria-label": title },
        stars && icon("star", "star"),
        h("h2", {}, title),
        h("div", { className: "price" }, price(total_amount, currency)),
        h("p", {}, `${description} · to ${botName}`),
        problem,
        pay,
        h("button", { className: "wide plain", onclick: () => close() }, "Cancel")),
      { onClose: () => resolve(status) });

    async function confirm() {
      pay.disabled = true;
      pay.replaceChildren(h("span", { className: "spinner" }));
      try {
        const outcome = await charge();
        status = outcome.status;
        if (status === "paid") {
          close();
          toast(`Paid ${price(total_amount, currency)}`);
          return;
        }
        problem.textContent = outcome.message;
      } catch (error) {
        status = "failed";
        problem.textContent = error.message;
      }
      problem.hidden = false;
      pay.replaceChildren("Try again");
      pay.disabled = false;
    }
  });
}
