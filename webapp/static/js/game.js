// A provider's game: launched when the page opens, in a frame below our header.

import { ask } from "./api.js";
import { at } from "./dom.js";
import { begin } from "./shell.js";
import { buzz, close, device } from "./telegram.js";
import { text } from "./texts.js";

const PATIENCE_MS = 20_000; // then the player is told that the game is slow, and may try again
const table = at("table");
const frame = at("frame");
const mode = table.dataset.mode;
let patience = null;

async function launch() {
  table.dataset.state = "loading";
  at("retry").disabled = true;
  try {
    const { url } = await ask(`/api/games/${table.dataset.game}/launch`, { body: { mode, device } });
    frame.src = url;
    patience = setTimeout(() => fail(text("game-slow")), PATIENCE_MS);
  } catch (problem) {
    fail(problem.message || text("failed"));
  }
}

/** Say why there is no game, instead of a frame with nothing in it. */
function fail(words) {
  at("problem").textContent = words;
  table.dataset.state = "failed";
  at("retry").disabled = false;
  buzz("error");
}

// The game's own way out ends on a page of ours inside the frame, which says where to: see leave.js.
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || source !== frame.contentWindow) return;
  if (data.leave !== "chat") location.href = document.querySelector(".bar-back").href;
  else if (!close()) location.href = at("gate-button").href;
});
frame.addEventListener("load", () => {
  if (!frame.src) return;
  clearTimeout(patience);
  table.dataset.state = "playing";
});
at("retry").addEventListener("click", launch);

await begin();
await launch();
