// Telegram around the page, or nothing: every function here may be called in any browser.

const app = window.Telegram?.WebApp;

/** The signed text that says who opened the page; empty outside of Telegram. */
export const initData = app?.initData ?? "";

/** What the player holds: "mobile", or "desktop" in Telegram's programs and web pages for computers. */
export const device = /^(ios|android|android_x|unknown)$/.test(app?.platform ?? "unknown") ? "mobile" : "desktop";

export function ready() {
  app?.ready();
  app?.expand();
  // A drag on the slider must not close the Mini App.
  if (app?.isVersionAtLeast?.("7.7")) app.disableVerticalSwipes?.();
  app?.onEvent?.("themeChanged", () => document.dispatchEvent(new CustomEvent("theme", { detail: app.themeParams })));
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--bg").trim();
  if (/^#[0-9a-f]{6}$/i.test(ground) && app?.isVersionAtLeast?.("6.1")) {
    app.setHeaderColor?.(ground);
    app.setBackgroundColor?.(ground);
  }
}

/** Show Telegram's back button and hide ours; `go` is what it does. */
export function showBackButton(go) {
  if (!initData || !app?.BackButton) return false;
  app.BackButton.onClick(go);
  app.BackButton.show();
  return true;
}

export function hideBackButton() {
  app?.BackButton?.hide?.();
}

/** "success", "error", "warning"; "light" for a touch, "select" for a step of a slider. */
export function buzz(kind) {
  const haptics = app?.HapticFeedback;
  if (!haptics || !initData) return;
  if (kind === "select") haptics.selectionChanged();
  else if (kind === "light") haptics.impactOccurred("light");
  else haptics.notificationOccurred(kind);
}

/** Close the Mini App: the chat is behind it. False outside of Telegram. */
export function close() {
  if (!initData || !app?.close) return false;
  app.close();
  return true;
}

/** Telegram's big button at the bottom of the page, where there is one. */
export function showMainButton(text, press) {
  if (!initData || !app?.MainButton) return false;
  app.MainButton.setText(text);
  app.MainButton.onClick(press);
  app.MainButton.show();
  return true;
}

/** Save a file: by Telegram where it can, else by the browser. */
export function download(url, name) {
  if (initData && app?.isVersionAtLeast?.("8.0") && app.downloadFile) {
    app.downloadFile({ url, file_name: name });
    return;
  }
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
}
