// A provider's game: launched when the page opens, in a frame below our header.

import { ask } from "./api.js";
import { at } from "./dom.js";
import { begin } from "./shell.js";
import { buzz, close } from "./telegram.js";
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

// The game's own way out ends on a page of ours inside the frame, which says where to: see leave.js.
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || source !== frame.contentWindow) return;
  if (data.leave !== "chat") location.href = document.querySelector(".bar-back").href;
  else if (!close()) location.href = at("gate-button").href;
});
frame.addEventListener("load", () => {
  if (frame.src) table.dataset.state = "playing";
});
at("retry").addEventListener("click", launch);

await begin();
await launch();
