// window.Telegram.WebApp for Mini Apps that run in the sandbox's chat page: our own
// implementation of what Telegram documents, spoken to the parent frame by postMessage.
// Source: https://core.telegram.org/bots/webapps and https://docs.telegram-mini-apps.com/platform

(() => {
  "use strict";

  const root = document.documentElement;
  const listeners = new Map();
  const waiting = new Map();
  let requests = 0;

  // Launch parameters come in the hash; they are kept for the pages that the Mini App goes on to.

  const STORED = "__telegram__initParams";
  const given = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const launch = { ...JSON.parse(sessionStorage.getItem(STORED) ?? "{}"), ...pick(given, /^tgWebApp/) };
  sessionStorage.setItem(STORED, JSON.stringify(launch));

  function pick(fields, pattern) {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => pattern.test(name)));
  }

  const initData = launch.tgWebAppData ?? "";
  const initDataUnsafe = Object.fromEntries([...new URLSearchParams(initData)].map(([name, value]) => {
    if (/^[[{]/.test(value)) return [name, JSON.parse(value)];
    return [name, name === "auth_date" || name === "can_send_after" ? Number(value) : value];
  }));

  // The bridge to the messenger.

  const framed = window.parent !== window;

  function post(eventType, eventData = {}) {
    if (framed) window.parent.postMessage(JSON.stringify({ eventType, eventData }), "*");
  }

  /** Ask something that is answered by an event with the same req_id. */
  function request(eventType, eventData = {}) {
    const id = String(++requests);
    post(eventType, { ...eventData, req_id: id });
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  function emit(event, data) {
    for (const listener of [...(listeners.get(event) ?? [])]) listener.call(WebApp, data);
  }

  addEventListener("message", ({ source, data }) => {
    if (source !== window.parent || typeof data !== "string") return;
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      return; // not from the messenger
    }
    RECEIVED[message?.eventType]?.(message.eventData ?? {});
  });

  const RECEIVED = {
    theme_changed: ({ theme_params: theme }) => {
      const isNew = JSON.stringify({ ...themeParams, ...theme }) !== JSON.stringify(themeParams);
      setTheme({ ...themeParams, ...theme });
      if (isNew) emit("themeChanged");
    },
    viewport_changed: ({ height, is_state_stable: isStable }) => {
      setViewport(height, isStable);
      emit("viewportChanged", { isStateStable: Boolean(isStable) });
    },
    safe_area_changed: (inset) => {
      setInsets("safe-area", WebApp.safeAreaInset, inset);
      emit("safeAreaChanged");
    },
    content_safe_area_changed: (inset) => {
      setInsets("content-safe-area", WebApp.contentSafeAreaInset, inset);
      emit("contentSafeAreaChanged");
    },
    main_button_pressed: () => emit("mainButtonClicked"),
    secondary_button_pressed: () => emit("secondaryButtonClicked"),
    back_button_pressed: () => emit("backButtonClicked"),
    settings_button_pressed: () => emit("settingsButtonClicked"),
    popup_closed: ({ button_id: id = null }) => {
      const answered = popupCallback;
      popupCallback = null;
      answered?.(id);
      emit("popupClosed", { button_id: id });
    },
    invoice_closed: ({ slug, status }) => {
      invoiceCallbacks.get(slug)?.(status);
      invoiceCallbacks.delete(slug);
      emit("invoiceClosed", { url: `https://t.me/$${slug}`, status });
    },
    clipboard_text_received: ({ req_id: id, data }) => answer(id, { result: data }),
    custom_method_invoked: ({ req_id: id, result, error }) => answer(id, { result, error }),
  };

  function answer(id, { result, error }) {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(error));
    else asked?.resolve(result);
  }

  // Theme, viewport and safe areas also become CSS variables.

  const DEFAULT_THEME = { bg_color: "#ffffff", text_color: "#000000", button_color: "#2b86f0", button_text_color: "#ffffff" };
  let themeParams = {};
  let colorScheme = "light";

  function setTheme(theme) {
    themeParams = { ...theme };
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt((theme.bg_color ?? "#ffffff").slice(at, at + 2), 16));
    colorScheme = red * 0.299 + green * 0.587 + blue * 0.114 < 140 ? "dark" : "light";
    root.style.setProperty("--tg-color-scheme", colorScheme);
    for (const [name, color] of Object.entries(theme)) {
      root.style.setProperty(`--tg-theme-${name.replaceAll("_", "-")}`, color);
    }
  }

  let viewportHeight = window.innerHeight;
  let viewportStableHeight = window.innerHeight;

  function setViewport(height, isStable) {
    viewportHeight = height;
    if (isStable) viewportStableHeight = height;
    root.style.setProperty("--tg-viewport-height", `${viewportHeight}px`);
    root.style.setProperty("--tg-viewport-stable-height", `${viewportStableHeight}px`);
  }

  function setInsets(name, target, inset) {
    for (const side of ["top", "bottom", "left", "right"]) {
      target[side] = inset[side] ?? 0;
      root.style.setProperty(`--tg-${name}-inset-${side}`, `${target[side]}px`);
    }
  }

  // Buttons outside the page.

  function bottomButton(type, event, defaults) {
    const state = { isVisible: false, isActive: true, isProgressVisible: false, hasShineEffect: false, ...defaults };
    const show = () => post(`web_app_setup_${type}_button`, {
      is_visible: state.isVisible, is_active: state.isActive, is_progress_visible: state.isProgressVisible,
      has_shine_effect: state.hasShineEffect, text: state.text, position: state.position,
      color: state.color ?? themeParams[defaults.colorKey], text_color: state.textColor ?? themeParams[defaults.textColorKey],
    });
    const set = (changes) => {
      Object.assign(state, changes);
      show();
      return button;
    };
    const button = {
      type,
      setText: (text) => set({ text: String(text).trim() }),
      show: () => set({ isVisible: true }),
      hide: () => set({ isVisible: false }),
      enable: () => set({ isActive: true }),
      disable: () => set({ isActive: false }),
      showProgress: (leaveActive = false) => set({ isProgressVisible: true, isActive: leaveActive }),
      hideProgress: () => set({ isProgressVisible: false, isActive: true }),
      onClick: (listener) => (WebApp.onEvent(event, listener), button),
      offClick: (listener) => (WebApp.offEvent(event, listener), button),
      setParams: ({ text, color, text_color, is_active, is_visible, has_shine_effect, position }) => set(defined({
        text, color, textColor: text_color, isActive: is_active, isVisible: is_visible, hasShineEffect: has_shine_effect, position,
      })),
    };
    for (const name of ["text", "color", "textColor", "isVisible", "isActive", "isProgressVisible", "hasShineEffect", "position"]) {
      Object.defineProperty(button, name, { enumerable: true, get: () => state[name], set: (value) => set({ [name]: value }) });
    }
    return button;
  }

  function defined(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  }

  function headerButton(type, event) {
    let isVisible = false;
    const set = (visible) => {
      isVisible = visible;
      post(`web_app_setup_${type}_button`, { is_visible: visible });
      return button;
    };
    const button = {
      get isVisible() { return isVisible; },
      set isVisible(visible) { set(visible); },
      show: () => set(true),
      hide: () => set(false),
      onClick: (listener) => (WebApp.onEvent(event, listener), button),
      offClick: (listener) => (WebApp.offEvent(event, listener), button),
    };
    return button;
  }

  const HapticFeedback = {
    impactOccurred: (style) => haptic({ type: "impact", impact_style: style }),
    notificationOccurred: (type) => haptic({ type: "notification", notification_type: type }),
    selectionChanged: () => haptic({ type: "selection_change" }),
  };

  function haptic(data) {
    post("web_app_trigger_haptic_feedback", data);
    return HapticFeedback;
  }

  // Popups, invoices, links.

  let popupCallback = null;
  const invoiceCallbacks = new Map();
  const LABELLED = new Set(["default", "destructive"]);

  function showPopup({ title = "", message, buttons = [{ type: "close" }] }, callback) {
    if (popupCallback) throw new Error("WebAppPopupOpened");
    if (!message || message.length > 256 || title.length > 64 || buttons.length < 1 || buttons.length > 3) {
      throw new Error("WebAppPopupParamInvalid");
    }
    const shown = buttons.map(({ id = "", type = "default", text = "" }) => {
      if (LABELLED.has(type) && !text) throw new Error("WebAppPopupParamInvalid");
      return { id, type, text };
    });
    if (!framed) {
      callback?.(window.confirm(message) ? shown.at(-1).id : null);
      return;
    }
    popupCallback = callback ?? (() => {});
    post("web_app_open_popup", { title, message, buttons: shown });
  }

  function showConfirm(message, callback) {
    const buttons = [{ type: "cancel", id: "cancel" }, { type: "ok", id: "ok" }];
    showPopup({ message, buttons }, (id) => callback?.(id === "ok"));
  }

  function openInvoice(url, callback) {
    const slug = /(?:t\.me\/\$|t\.me\/invoice\/|[?&]slug=)([\w-]+)/.exec(url)?.[1];
    if (!slug) throw new Error("WebAppInvoiceUrlInvalid");
    if (invoiceCallbacks.has(slug)) throw new Error("WebAppInvoiceOpened");
    invoiceCallbacks.set(slug, callback);
    post("web_app_open_invoice", { slug });
  }

  function openLink(url) {
    const { protocol, href } = new URL(url, location.href);
    if (!/^https?:$/.test(protocol)) throw new Error("WebAppTgUrlInvalid");
    if (framed) post("web_app_open_link", { url: href });
    else window.open(href, "_blank", "noopener");
  }

  function openTelegramLink(url) {
    const { hostname, pathname, search } = new URL(url, location.href);
    if (hostname !== "t.me") throw new Error("WebAppTgUrlInvalid");
    post("web_app_open_tg_link", { path_full: pathname + search });
  }

  function sendData(data) {
    if (!data || new TextEncoder().encode(data).length > 4096) throw new Error("WebAppDataInvalid");
    post("web_app_data_send", { data });
  }

  function cloud(method, params, callback) {
    request("web_app_invoke_custom_method", { method, params })
      .then((result) => callback?.(null, result), (error) => callback?.(error.message));
    return CloudStorage;
  }

  const CloudStorage = {
    setItem: (key, value, callback) => cloud("saveStorageValue", { key, value }, callback),
    getItem: (key, callback) => cloud("getStorageValues", { keys: [key] }, (error, values) => callback(error, values?.[key])),
    getItems: (keys, callback) => cloud("getStorageValues", { keys }, callback),
    removeItem: (key, callback) => cloud("deleteStorageValues", { keys: [key] }, callback),
    removeItems: (keys, callback) => cloud("deleteStorageValues", { keys }, callback),
    getKeys: (callback) => cloud("getStorageKeys", {}, callback),
  };

  const colors = { header: "bg_color", background: "bg_color", bottom: "bottom_bar_bg_color" };

  function setColor(name, message, color) {
    colors[name] = color;
    post(message, /^#/.test(color) ? { color } : { color_key: color });
  }

  const resolved = (color) => themeParams[color] ?? color;
  let isClosingConfirmationEnabled = false;

  function confirmClosing(need) {
    isClosingConfirmationEnabled = need;
    post("web_app_setup_closing_behavior", { need_confirmation: need });
  }

  function isVersionAtLeast(version) {
    const [own, asked] = [WebApp.version, version].map((one) => one.split(".").map(Number));
    return own[0] !== asked[0] ? own[0] > asked[0] : own[1] >= (asked[1] ?? 0);
  }

  const WebApp = {
    initData,
    initDataUnsafe,
    version: launch.tgWebAppVersion ?? "9.1",
    platform: launch.tgWebAppPlatform ?? "unknown",
    isExpanded: true,
    isActive: true,
    isFullscreen: false,
    isOrientationLocked: false,
    safeAreaInset: { top: 0, bottom: 0, left: 0, right: 0 },
    contentSafeAreaInset: { top: 0, bottom: 0, left: 0, right: 0 },
    get colorScheme() { return colorScheme; },
    get themeParams() { return themeParams; },
    get viewportHeight() { return viewportHeight; },
    get viewportStableHeight() { return viewportStableHeight; },
    get headerColor() { return resolved(colors.header); },
    set headerColor(color) { WebApp.setHeaderColor(color); },
    get backgroundColor() { return resolved(colors.background); },
    set backgroundColor(color) { WebApp.setBackgroundColor(color); },
    get bottomBarColor() { return resolved(colors.bottom); },
    set bottomBarColor(color) { WebApp.setBottomBarColor(color); },
    get isClosingConfirmationEnabled() { return isClosingConfirmationEnabled; },
    set isClosingConfirmationEnabled(need) { confirmClosing(Boolean(need)); },
    isVerticalSwipesEnabled: true,
    MainButton: bottomButton("main", "mainButtonClicked", { text: "Continue", colorKey: "button_color", textColorKey: "button_text_color" }),
    SecondaryButton: bottomButton("secondary", "secondaryButtonClicked", { text: "Cancel", colorKey: "bottom_bar_bg_color", textColorKey: "button_color", position: "left" }),
    BackButton: headerButton("back", "backButtonClicked"),
    SettingsButton: headerButton("settings", "settingsButtonClicked"),
    HapticFeedback,
    CloudStorage,
    isVersionAtLeast,
    ready: () => post("web_app_ready"),
    expand: () => post("web_app_expand"),
    close: () => post("web_app_close"),
    onEvent: (event, listener) => {
      if (!listeners.has(event)) listeners.set(event, new Set());
      listeners.get(event).add(listener);
    },
    offEvent: (event, listener) => listeners.get(event)?.delete(listener),
    sendData,
    openLink,
    openTelegramLink,
    openInvoice,
    showPopup,
    showAlert: (message, callback) => showPopup({ message }, () => callback?.()),
    showConfirm,
    readTextFromClipboard: (callback) =>
      request("web_app_read_text_from_clipboard").then((text) => callback?.(text)),
    requestWriteAccess: (callback) => callback?.(true), // whoever opens a Mini App here lets the bot write
    requestFullscreen: () => emit("fullscreenFailed", { error: "UNSUPPORTED" }),
    exitFullscreen: () => {},
    lockOrientation: () => { WebApp.isOrientationLocked = true; },
    unlockOrientation: () => { WebApp.isOrientationLocked = false; },
    hideKeyboard: () => document.activeElement?.blur(),
    enableClosingConfirmation: () => confirmClosing(true),
    disableClosingConfirmation: () => confirmClosing(false),
    enableVerticalSwipes: () => { WebApp.isVerticalSwipesEnabled = true; },
    disableVerticalSwipes: () => { WebApp.isVerticalSwipesEnabled = false; },
    setHeaderColor: (color) => setColor("header", "web_app_set_header_color", color),
    setBackgroundColor: (color) => setColor("background", "web_app_set_background_color", color),
    setBottomBarColor: (color) => setColor("bottom", "web_app_set_bottom_bar_color", color),
  };

  window.Telegram = { ...window.Telegram, WebApp };
  setTheme({ ...DEFAULT_THEME, ...JSON.parse(launch.tgWebAppThemeParams ?? "{}") });
  setViewport(window.innerHeight, true);
  setInsets("safe-area", WebApp.safeAreaInset, {});
  setInsets("content-safe-area", WebApp.contentSafeAreaInset, {});
  post("iframe_ready");
  post("web_app_request_viewport");
})();
