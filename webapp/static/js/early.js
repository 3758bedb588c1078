// Before the first paint: the colours and the language in which this page was opened, so that nothing flashes.
// Telegram's own script comes later; it keeps its launch parameters where this one finds them.
// Source: https://docs.telegram-mini-apps.com/platform/launch-parameters

(() => {
  "use strict";

  const root = document.documentElement;

  const preference = matchMedia("(prefers-color-scheme: dark)");
  let theme = parsed(launchParameters().tgWebAppThemeParams);

  /** Paint with Telegram's colours, or with our own where there are none. */
  function paint() {
    for (const [name, colour] of Object.entries(theme)) {
      if (/^#[0-9a-f]{6}$/i.test(colour)) root.style.setProperty(`--theme-${name.replaceAll("_", "-")}`, colour);
    }
    root.dataset.scheme = isDark(theme.bg_color, preference.matches) ? "dark" : "light";
  }

  paint();
  preference.addEventListener("change", paint);
  document.addEventListener("theme", ({ detail }) => { // Telegram's was changed: see telegram.js
    theme = detail;
    paint();
  });

  // A guessed language gives way to the one that the player's session told last time.
  const known = parsed(kept("croupier.language"));
  if (root.dataset.language === "guessed" && typeof known === "string") {
    if (known === root.lang) root.dataset.language = "known";
    else {
      const address = new URL(location.href);
      address.searchParams.set("lang", known);
      location.replace(address);
    }
  }

  function launchParameters() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (given.has("tgWebAppThemeParams")) return Object.fromEntries(given);
    return parsed(kept("__telegram__initParams"));
  }

  function kept(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null; // a browser that keeps nothing
    }
  }

  function parsed(json) {
    try {
      return JSON.parse(json ?? "{}") ?? {};
    } catch {
      return {}; // made up by somebody: as good as nothing
    }
  }

  function isDark(colour, otherwise) {
    if (!/^#[0-9a-f]{6}$/i.test(colour ?? "")) return otherwise;
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
})();
