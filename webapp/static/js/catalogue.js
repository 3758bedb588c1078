// The catalogue: it stands in the page already; this only hides what was not looked for.

import { all, at, press } from "./dom.js";
import { begin } from "./shell.js";

const finder = at("finder");
const chips = all(".chip[data-provider]");
const tiles = all(".tile");
let provider = "";

finder?.addEventListener("input", show);
finder?.addEventListener("keydown", ({ key }) => key === "Enter" && finder.blur());
for (const chip of chips) {
  chip.addEventListener("click", () => {
    provider = chip.dataset.provider;
    press(chips, chip);
    show();
  });
}
for (const photo of all(".tile-photo")) {
  const remove = () => photo.remove(); // the drawn picture is behind it
  if (photo.complete && !photo.naturalWidth) remove();
  else photo.addEventListener("error", remove);
}

function show() {
  const wanted = finder.value.trim().toLowerCase();
  let found = 0;
  for (const tile of tiles) {
    const fits = tile.dataset.name.includes(wanted) && (!provider || tile.dataset.provider === provider);
    tile.hidden = !fits;
    found += Number(fits);
  }
  at("nothing").hidden = found > 0;
}

await begin();
