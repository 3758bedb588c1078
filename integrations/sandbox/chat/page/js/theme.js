// Light or dark: the system's choice until somebody chooses here.

const root = document.documentElement;
const listeners = new Set();
const system = matchMedia("(prefers-color-scheme: dark)");

export const colorScheme = () => root.dataset.theme;

export const onTheme = (listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function toggleTheme() {
  localStorage.theme = colorScheme() === "dark" ? "light" : "dark";
  apply(localStorage.theme);
}

function apply(theme) {
  root.dataset.theme = theme;
  document.querySelector("meta[name=theme-color]").content = theme === "dark" ? "#171e26" : "#ffffff";
  listeners.forEach((listener) => listener(theme));
}

system.addEventListener("change", ({ matches }) => localStorage.theme ?? apply(matches ? "dark" : "light"));
apply(colorScheme());
