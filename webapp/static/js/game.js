// A provider's game: launched when the page opens, in a frame below our header.

import { ask } from "./api.js";
import { at } from "./dom.js";
import { begin } from "./shell.js";
import { buzz } from "./telegram.js";
import { text } from "./texts.js";

const table = at("table");
const frame = at("frame");

async function launch() {
  table.dataset.state = "loading";
  at("retry").disabled = true;
  try {
    const { url } = await ask(`/api/games/${table.dataset.game}/launch`, { body: {} });
    frame.src = url;
  } catch (problem) {
    at("problem").textContent = problem.message || text("failed");
    table.dataset.state = "failed";
    at("retry").disabled = false;
    buzz("error");
  }
}

frame.addEventListener("load", () => {
  if (frame.src) table.dataset.state = "playing";
});
at("retry").addEventListener("click", launch);

await begin();
await launch();
