// A Mini App in its sheet: the frame, its header and buttons, and what it asks of Telegram.
// Source: https://docs.telegram-mini-apps.com/platform/methods and /events

import { avatar, h, icon } from "./dom.js";
import { dialog, openLayer, popover } from "./layers.js";
import { colorScheme, onTheme } from "./theme.js";

const LOADED_ANYWAY_MILLISECONDS = 800;
const POPUP_LABELS = { ok: "OK", close: "Close", cancel: "Cancel" };

/**
 * Open a Mini App.
 * `host` is what it can reach: bot, themes, userId, openInvoice(slug), openTelegramLink(url), sendData(data).
 */
export function openMiniApp(url, host) {
  const app = new MiniApp(url, host);
  return () => app.close();
}

class MiniApp {
  constructor(url, host) {
    this.host = host;
    this.confirmClosing = false;
    this.colors = {};
    this.frame = h("iframe", {
      src: url, title: `${host.bot.name} Mini App`, allow: "clipboard-read; clipboard-write; fullscreen",
      onload: () => setTimeout(() => this.loaded(), LOADED_ANYWAY_MILLISECONDS),
    });
    this.loading = h("div", { className: "loading" }, avatar(host.bot, "large", true));
    this.leave = h("button", { className: "round", "aria-label": "Close", onclick: () => this.goBack() }, icon("close"));
    this.main = h("button", { className: "wide", hidden: true, onclick: () => this.tell("main_button_pressed") });
    this.secondary = h("button", { className: "wide", hidden: true, onclick: () => this.tell("secondary_button_pressed") });
    this.buttons = h("div", { className: "app-buttons", data: { position: "left" } }, this.secondary, this.main);
    this.sheet = h("div", { className: "mini-app", role: "dialog", "aria-label": `${host.bot.name} Mini App` },
      h("header", {},
        this.leave,
        h("div", { className: "title" }, h("strong", {}, host.bot.name), h("small", {}, "mini app")),
        h("button", { className: "round", "aria-label": "More", onclick: (event) => this.openMenu(event) }, icon("more"))),
      h("div", { className: "frame" }, this.loading, this.frame),
      this.buttons);
    this.paint();
    this.listener = (event) => event.source === this.frame.contentWindow && this.hear(event.data);
    addEventListener("message", this.listener);
    this.stopTheme = onTheme(() => {
      this.paint();
      this.tellTheme();
    });
    this.resize = new ResizeObserver(() => this.tellViewport());
    this.dismiss = openLayer(this.sheet, { className: "app", dismissable: false, onClose: () => this.closed() });
    this.resize.observe(this.frame);
  }

  get theme() {
    return this.host.themes[colorScheme()];
  }

  tell(eventType, eventData = null) {
    this.frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), "*");
  }

  tellTheme() {
    this.tell("theme_changed", { theme_params: this.theme });
  }

  tellViewport() {
    this.tell("viewport_changed", {
      height: this.frame.clientHeight, width: this.frame.clientWidth, is_expanded: true, is_state_stable: true,
    });
  }

  hear(data) {
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      return; // pages also talk to their own tools this way
    }
    const handle = HANDLERS[message?.eventType];
    handle?.(this, message.eventData ?? {});
  }

  loaded() {
    this.loading.classList.add("done");
  }

  goBack() {
    if (this.backVisible) this.tell("back_button_pressed");
    else this.close();
  }

  async close() {
    if (this.confirmClosing) {
      const choice = await dialog({
        title: this.host.bot.name, message: "Changes that you made may not be saved.",
        buttons: [{ id: null, label: "Stay" }, { id: "close", label: "Close anyway", destructive: true }],
      });
      if (choice !== "close") return;
    }
    this.dismiss();
  }

  closed() {
    removeEventListener("message", this.listener);
    this.stopTheme();
    this.resize.disconnect();
  }

  openMenu(event) {
    event.stopPropagation();
    popover(this.sheet, "top",
      this.settingsVisible && h("button", { onclick: () => this.tell("settings_button_pressed") }, icon("menu"), "Settings"),
      h("button", { onclick: () => this.reload() }, icon("reload"), "Reload"),
      h("button", { onclick: () => open(this.frame.src, "_blank", "noopener") }, icon("link"), "Open in a tab"),
      h("button", { onclick: () => this.close() }, icon("close"), "Close"));
  }

  reload() {
    this.loading.classList.remove("done");
    this.frame.src = this.frame.src;
  }

  /** Colours by key follow the theme; colours by value stay. */
  paint() {
    const pick = (name, fallback) => this.colors[name] ?? this.theme[this.colors[`${name}_key`] ?? fallback];
    const set = (name, value) => this.sheet.style.setProperty(name, value);
    const header = pick("header", "header_bg_color");
    set("--app-bg", pick("background", "bg_color"));
    set("--app-header", header);
    set("--app-header-text", isDark(header) ? "#ffffff" : "#10151c");
    set("--app-bottom", pick("bottom", "bottom_bar_bg_color"));
  }

  setColor(name, { color, color_key: key }) {
    if (color && !/^#[0-9a-f]{6}$/i.test(color)) return;
    this.colors[name] = color;
    this.colors[`${name}_key`] = key;
    this.paint();
  }

  setButton(button, settings) {
    button.hidden = !(settings.is_visible && settings.text?.trim());
    button.disabled = settings.is_active === false || Boolean(settings.is_progress_visible);
    button.classList.toggle("shine", Boolean(settings.has_shine_effect));
    button.replaceChildren(settings.is_progress_visible ? h("span", { className: "spinner" }) : settings.text ?? "");
    button.style.background = settings.color ?? "";
    button.style.color = settings.text_color ?? "";
    if (settings.position) this.buttons.dataset.position = settings.position;
  }

  async popup({ title, message, buttons = [] }) {
    const choice = await dialog({
      title, message,
      buttons: buttons.map(({ id, type, text }) => ({ id, label: text || POPUP_LABELS[type] || "OK", destructive: type === "destructive" })),
    });
    this.tell("popup_closed", choice === null ? {} : { button_id: choice });
  }
}

function isDark(color) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 140;
}

const VIBRATIONS = { light: 8, soft: 8, medium: 14, rigid: 18, heavy: 24, success: [10, 40, 16], warning: [16, 50, 16], error: [20, 40, 20, 40, 20] };
const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 };

const HANDLERS = {
  iframe_ready: (app) => app.tellTheme(),
  web_app_ready: (app) => app.loaded(),
  web_app_close: (app) => app.dismiss(),
  web_app_request_theme: (app) => app.tellTheme(),
  web_app_request_viewport: (app) => app.tellViewport(),
  web_app_request_safe_area: (app) => app.tell("safe_area_changed", NO_INSETS),
  web_app_request_content_safe_area: (app) => app.tell("content_safe_area_changed", NO_INSETS),
  web_app_setup_main_button: (app, data) => app.setButton(app.main, data),
  web_app_setup_secondary_button: (app, data) => app.setButton(app.secondary, data),
  web_app_setup_back_button: (app, { is_visible: visible }) => {
    app.backVisible = visible;
    app.leave.replaceChildren(icon(visible ? "back" : "close"));
    app.leave.setAttribute("aria-label", visible ? "Back" : "Close");
  },
  web_app_setup_settings_button: (app, { is_visible: visible }) => { app.settingsVisible = visible; },
  web_app_setup_closing_behavior: (app, { need_confirmation: need }) => { app.confirmClosing = Boolean(need); },
  web_app_set_header_color: (app, data) => app.setColor("header", data),
  web_app_set_background_color: (app, data) => app.setColor("background", data),
  web_app_set_bottom_bar_color: (app, data) => app.setColor("bottom", data),
  web_app_trigger_haptic_feedback: (app, { impact_style: style, notification_type: kind }) =>
    navigator.vibrate?.(VIBRATIONS[style ?? kind] ?? 6),
  web_app_open_popup: (app, data) => app.popup(data),
  web_app_open_link: (app, { url }) => /^https?:/i.test(url) && open(url, "_blank", "noopener"),
  web_app_open_tg_link: (app, { path_full: path }) => {
    app.dismiss();
    app.host.openTelegramLink(`https://t.me${path}`);
  },
  web_app_open_invoice: async (app, { slug }) => app.tell("invoice_closed", { slug, status: await app.host.openInvoice(slug) }),
  web_app_data_send: (app, { data }) => {
    app.dismiss();
    app.host.sendData?.(data);
  },
  web_app_read_text_from_clipboard: async (app, { req_id: id }) => {
    const text = await navigator.clipboard.readText().catch(() => null);
    app.tell("clipboard_text_received", { req_id: id, data: text });
  },
  web_app_invoke_custom_method: (app, { req_id: id, method, params }) => {
    try {
      app.tell("custom_method_invoked", { req_id: id, result: cloudStorage(app.host.userId, method, params) });
    } catch (error) {
      app.tell("custom_method_invoked", { req_id: id, error: error.message });
    }
  },
};

/** What Telegram keeps for a person and a bot; here it stays in the browser. */
function cloudStorage(userId, method, params) {
  const key = `cloud:${userId}`;
  const stored = JSON.parse(localStorage[key] ?? "{}");
  switch (method) {
    case "saveStorageValue": stored[params.key] = params.value; break;
    case "getStorageValues": return Object.fromEntries(params.keys.map((one) => [one, stored[one] ?? ""]));
    case "deleteStorageValues": params.keys.forEach((one) => delete stored[one]); break;
    case "getStorageKeys": return Object.keys(stored);
    default: throw new Error("UNSUPPORTED_METHOD");
  }
  localStorage[key] = JSON.stringify(stored);
  return true;
}
