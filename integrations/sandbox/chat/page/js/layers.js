// What lies over the chat: toasts, dialogs, sheets, menus and a picture to look at.

import { h } from "./dom.js";

const layers = document.getElementById("layers");
const TOAST_MILLISECONDS = 3200;

export function toast(text) {
  const element = h("div", { className: "toast" }, text);
  document.getElementById("toasts").append(element);
  setTimeout(() => element.classList.add("leaving"), TOAST_MILLISECONDS);
  setTimeout(() => element.remove(), TOAST_MILLISECONDS + 300);
}

/** Lay an element over everything. Returns what closes it; `onClose` hears of every closing. */
export function openLayer(content, { className = "", dismissable = true, onClose = () => {} } = {}) {
  const before = document.activeElement;
  const close = () => {
    if (!layer.isConnected) return;
    layer.remove();
    document.removeEventListener("keydown", onKey);
    before?.focus?.({ preventScroll: true });
    onClose();
  };
  const onKey = ({ key }) => key === "Escape" && dismissable && layers.lastElementChild === layer && close();
  const layer = h("div", {
    className: `layer ${className}`,
    onclick: ({ target }) => dismissable && target === layer && close(),
  }, content);
  layers.append(layer);
  document.addEventListener("keydown", onKey);
  content.querySelector?.("input, button.wide, .dialog-actions button")?.focus({ preventScroll: true });
  return close;
}

/** A dialog; resolves with the id of the pressed button, or null when it was dismissed. */
export function dialog({ title, message, buttons }) {
  return new Promise((resolve) => {
    let chosen = null;
    const close = openLayer(
      h("div", { className: "dialog", role: "alertdialog", "aria-modal": "true" },
        title && h("h2", {}, title),
        h("p", {}, message),
        h("div", { className: "dialog-actions" }, buttons.map(({ id, label, destructive }) =>
          h("button", { className: destructive ? "destructive" : "", onclick: () => { chosen = id; close(); } }, label)))),
      { className: "centre", onClose: () => resolve(chosen) });
  });
}

export const alert = (message, title) => dialog({ title, message, buttons: [{ id: "ok", label: "OK" }] });

export function viewPhoto(src) {
  const close = openLayer(h("img", { src, alt: "", onclick: () => close() }), { className: "centre viewer" });
}

/** A small menu inside `parent`, gone with the next click anywhere. */
export function popover(parent, className, ...items) {
  const menu = h("div", { className: `popover ${className}`, role: "menu" }, items);
  const close = () => {
    menu.remove();
    document.removeEventListener("click", close);
  };
  parent.append(menu);
  setTimeout(() => document.addEventListener("click", close));
}
