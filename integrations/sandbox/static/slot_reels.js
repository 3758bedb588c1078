// Five reels of three cells: they run while nobody knows the outcome, then stop one after the other.

const FILLER = 6; // cells that run past before a reel stops
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Reels {
  constructor(element, symbols, lines) {
    this.element = element;
    this.reels = [...element.querySelectorAll(".reel")];
    this.overlay = element.querySelector(".lines");
    this.symbols = symbols;
    this.lines = lines;
    this.tickets = Object.entries(symbols).flatMap(([id, symbol]) => Array(symbol.weight).fill(id));
  }

  show(grid) {
    this.clear();
    this.reels.forEach((reel, index) => {
      reel.classList.remove("fast");
      reel.replaceChildren(this.#strip(grid[index]));
    });
  }

  run() {
    this.clear();
    if (calm.matches) return;
    this.reels.forEach((reel, index) => {
      const shown = this.#shown(reel); // on both ends, so that the loop has no seam
      const strip = this.#strip([...shown, ...this.#filler(FILLER), ...shown]);
      reel.replaceChildren(strip);
      reel.classList.add("fast");
      const run = [{ transform: "none" }, { transform: `translateY(${((FILLER + 3) / (FILLER + 6)) * 100}%)` }];
      strip.animate(run, { duration: 560, delay: index * 60, iterations: Infinity });
    });
  }

  // Resolves when the last reel stands.
  async stop(grid) {
    if (calm.matches) {
      this.show(grid);
      return this.element.animate([{ opacity: 0.3 }, { opacity: 1 }], 300).finished;
    }
    const landings = this.reels.map((reel, index) => {
      const filler = FILLER + index * 4;
      const strip = this.#strip([...grid[index], ...this.#filler(filler)]);
      reel.replaceChildren(strip);
      reel.classList.remove("fast");
      strip.style.inset = "0 0 auto";
      const start = `translateY(${(-filler / (filler + 3)) * 100}%)`;
      const fall = [{ transform: start }, { transform: "translateY(1.2%)", offset: 0.9 }, { transform: "none" }];
      return strip.animate(fall, { duration: 620 + index * 230, easing: "cubic-bezier(0.15, 0.6, 0.35, 1)", fill: "backwards" }).finished;
    });
    await Promise.all(landings);
    this.show(grid);
  }

  light(wins) {
    if (!wins.length) return;
    this.element.classList.add("lit");
    for (const { line, count } of wins) {
      const rows = this.lines[line].slice(0, count);
      rows.forEach((row, reel) => this.reels[reel].querySelectorAll(".cell")[row].classList.add("hit"));
      const path = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
      path.setAttribute("points", rows.map((row, reel) => `${reel * 100 + 50},${row * 100 + 50}`).join(" "));
      this.overlay.append(path);
    }
  }

  clear() {
    this.element.classList.remove("lit");
    this.overlay.replaceChildren();
    for (const cell of this.element.querySelectorAll(".hit")) cell.classList.remove("hit");
  }

  #shown(reel) {
    return [...reel.querySelectorAll(".cell")].slice(0, 3).map((cell) => cell.dataset.symbol);
  }

  #filler(count) {
    return Array.from({ length: count }, () => this.tickets[Math.floor(Math.random() * this.tickets.length)]);
  }

  #strip(ids) {
    const strip = document.createElement("div");
    strip.className = "strip";
    strip.append(...ids.map((id) => this.#cell(id)));
    return strip;
  }

  #cell(id) {
    const cell = document.createElement("span");
    const face = document.createElement("i");
    face.textContent = this.symbols[id].face;
    cell.className = /^[A-Z0-9]$/.test(face.textContent) ? "cell letter" : "cell";
    cell.dataset.symbol = id;
    cell.append(face);
    return cell;
  }
}
