// The messenger: who one is, what they see, and what follows from each thing that happens.

import { checkout } from "./checkout.js";
import { Composer } from "./composer.js";
import { avatar, h, icon } from "./dom.js";
import { preview } from "./format.js";
import { alert, dialog, popover, toast, viewPhoto } from "./layers.js";
import { MessageList } from "./message_list.js";
import { openMiniApp } from "./mini_app.js";
import { People } from "./people.js";
import * as server from "./server.js";
import { colorScheme, toggleTheme } from "./theme.js";

const ANSWER_PATIENCE_MILLISECONDS = 10_000;
const element = (id) => document.getElementById(id);

const state = { bot: null, themes: null, people: new Map(), currentId: null };
const waitingButtons = new Map(); // query id → the button that spins
const earlyAnswers = new Map(); // answers that overtook the response to their own press

const current = () => state.people.get(state.currentId);

// One thing after the other: an event must not slip into a chat that is still being loaded.
let queue = Promise.resolve();
const enqueue = (work) => (queue = queue.then(work).catch((error) => {
  toast(error.message);
  if (!(error instanceof server.Refusal)) reportError(error);
}));

/** Do something on the person's behalf; a refusal is shown as a sentence. */
async function act(what, body) {
  try {
    return await server.act(state.currentId, what, body);
  } catch (error) {
    toast(error.message);
    return null;
  }
}

const actions = {
  sendText: (text) => act("messages", { text }),
  command: (text) => act("messages", { text }),
  rollDice: (emoji) => act("dice", { emoji }),
  askInline: (text, offset) => act("inline", { text, offset }),
  sendInline: (resultId) => act("inline-result", { result_id: resultId }),
  askBot: () => composer.askBot(),
  start: (payload = "") => act("start", { payload }),
  scrollTo: (messageId) => list.scrollTo(messageId),
  viewPhoto,
  copy: (text) => navigator.clipboard.writeText(text).then(() => toast("Copied")),
  sendFile: (kind, file) => server.sendFile(state.currentId, kind, file).catch((error) => toast(error.message)),
  openMenuApp: () => openApp({ source: "menu" }),

  pressKeyboard(button) {
    if (button.web_app) return openApp({ source: "keyboard", button: button.text });
    return act("keyboard", { text: button.text });
  },

  async pressInline(message, button, key) {
    if (button.url) return actions.openLink(button.url) || open(button.url, "_blank", "noopener");
    if (button.copy_text) return actions.copy(button.copy_text.text);
    if (button.web_app) return openApp({ source: "message", message_id: message.message_id, button: button.text });
    if (button.pay) return payInvoice(message);
    if (!button.callback_data) return toast("This button works in Telegram only.");
    if (key.classList.contains("busy")) return undefined;
    key.classList.add("busy");
    const pressed = await act("press", { message_id: message.message_id, button: button.callback_data });
    if (!pressed) return key.classList.remove("busy");
    if (earlyAnswers.delete(pressed.query_id)) return key.classList.remove("busy");
    waitingButtons.set(pressed.query_id, key);
    return setTimeout(() => stopWaiting(pressed.query_id), ANSWER_PATIENCE_MILLISECONDS);
  },

  /** Follow a link of this Telegram's own: the bot's deep links, invoices, Mini Apps. False for all others. */
  openLink(url) {
    const link = /^(?:https?:\/\/)?t\.me\/(.+)$/i.exec(url);
    if (!link) return false;
    const [path, query = ""] = link[1].split("?");
    const parameters = new URLSearchParams(query);
    if (path.startsWith("$")) payLink(path.slice(1));
    else if (path.split("/")[0].toLowerCase() !== state.bot.username.toLowerCase()) toast("Only this bot lives in the sandbox.");
    else if (parameters.has("startapp")) openApp({ source: "menu", start_param: parameters.get("startapp") });
    else if (parameters.has("start")) actions.start(parameters.get("start"));
    return true;
  },
};

function stopWaiting(queryId) {
  waitingButtons.get(queryId)?.classList.remove("busy");
  return waitingButtons.delete(queryId);
}

const payInvoice = (message) =>
  checkout(message.invoice, state.bot.name, () => server.act(state.currentId, "pay", { message_id: message.message_id }));

async function payLink(slug) {
  const invoice = await act("invoice", { link: slug });
  if (!invoice) return "failed";
  return checkout(invoice, state.bot.name, () => server.act(state.currentId, "pay", { link: slug }));
}

async function openApp(source) {
  const opened = await act("web-app", { ...source, color_scheme: colorScheme() });
  if (!opened) return;
  openMiniApp(opened.url, {
    bot: state.bot, themes: state.themes, userId: state.currentId,
    openInvoice: payLink, openTelegramLink: actions.openLink,
    sendData: source.source === "keyboard" && ((data) => act("web-app-data", { button: source.button, data })),
  });
}

// What is on the screen

const list = new MessageList({
  container: element("messages"), scroller: element("scroller"), toBottom: element("to-bottom"),
  actions, botName: () => state.bot.name, onTyping: (isTyping) => setStatus(isTyping ? "typing…" : "bot"),
});
element("to-bottom").append(icon("down"));
const composer = new Composer({ container: element("composer"), actions, bot: () => state.bot });
const people = new People({
  container: element("people"),
  onChoose: (id) => (id === state.currentId ? show("chat") : enqueue(() => choose(id))),
  onAdd: async (name, language) => {
    const { id } = await server.addPerson(name, language);
    enqueue(() => choose(id));
  },
});

const unreadElsewhere = () => [...state.people.values()].filter(({ id }) => id !== state.currentId).reduce((sum, one) => sum + one.unread, 0);

function render() {
  const person = current();
  people.render(state.people, state.currentId);
  composer.show(person);
  renderHeader(person);
  renderPinned(person);
  const unread = unreadElsewhere() + person.unread;
  document.title = unread ? `(${unread}) ${state.bot.name}` : state.bot.name;
}

const status = h("small", {}, "bot");

function setStatus(text) {
  status.textContent = text;
  status.classList.toggle("acting", text !== "bot");
}

function renderHeader(person) {
  const unread = unreadElsewhere();
  element("chat-header").replaceChildren(
    h("button", { className: "round back", "aria-label": "Chats", onclick: () => show("people") },
      icon("back"), unread > 0 && h("span", { className: "badge" }, String(unread))),
    avatar(state.bot, "", true),
    h("div", { className: "title" }, h("strong", {}, state.bot.name, icon("verified", "verified")), status),
    h("button", { className: "identity", "aria-label": `You are ${person.name}. Choose who you are`, onclick: () => show("people") },
      avatar(person, "small"), h("span", {}, person.name)),
    h("button", { className: "round", "aria-label": "More", onclick: openMenu }, icon("more")));
}

function renderPinned({ pinned }) {
  element("pinned").hidden = !pinned;
  if (!pinned) return;
  element("pinned").replaceChildren(h("div", {}, h("strong", {}, "Pinned message"), h("span", {}, preview(pinned))));
  element("pinned").onclick = () => list.scrollTo(pinned.message_id);
}

function openMenu(event) {
  event.stopPropagation();
  const { blocked } = current();
  popover(element("chat"), "top",
    h("button", { onclick: toggleTheme }, icon(colorScheme() === "dark" ? "sun" : "moon"), colorScheme() === "dark" ? "Light" : "Dark"),
    h("button", { onclick: () => (blocked ? act("unblock") : block()) }, icon("block"), blocked ? "Unblock the bot" : "Block the bot"));
}

async function block() {
  const choice = await dialog({
    title: `Block ${state.bot.name}?`, message: "It will not be able to write to you until you unblock it.",
    buttons: [{ id: null, label: "Cancel" }, { id: "block", label: "Block", destructive: true }],
  });
  if (choice) act("block");
}

function show(view) {
  element("app").dataset.view = view;
  if (view === "chat") noteRead();
}

async function choose(id) {
  const { chat, messages } = await server.loadChat(id);
  const isOther = state.currentId !== id;
  state.currentId = id;
  localStorage.person = id;
  state.people.set(id, chat);
  list.setTyping(false);
  list.show(messages);
  render();
  renderWelcome();
  if (isOther) show("chat");
}

function renderWelcome() {
  element("messages").querySelector(".welcome")?.remove();
  if (list.messages.size > 0) return;
  element("messages").append(h("div", { className: "welcome" },
    avatar(state.bot, "", true),
    h("h2", {}, state.bot.name),
    h("p", {}, current().description || "Press Start to begin.")));
}

function noteRead() {
  const isShown = element("app").dataset.view === "chat" || matchMedia("(min-width: 760px)").matches;
  if (document.visibilityState === "visible" && isShown && current()?.unread > 0) act("read");
}

// What happens

const HANDLERS = {
  message({ user_id: id, message }) {
    const person = state.people.get(id);
    const isNew = message.message_id > (person.last?.message_id ?? 0);
    if (isNew || message.message_id === person.last?.message_id) person.last = message;
    if (isNew && !message.own) person.unread += 1;
    if (id === state.currentId) {
      element("messages").querySelector(".welcome")?.remove();
      list.put(message);
      noteRead();
    }
    render();
  },
  deleted({ user_id: id, message_id: messageId }) {
    if (id === state.currentId) list.remove(messageId);
  },
  delivered({ user_id: id, message_id: messageId }) {
    if (id === state.currentId) list.markDelivered(messageId);
  },
  answer({ user_id: id, query_id: queryId, text, show_alert: isAlert, url }) {
    if (!stopWaiting(queryId)) earlyAnswers.set(queryId, true);
    if (id !== state.currentId) return;
    if (text) isAlert ? alert(text, state.bot.name) : toast(text);
    if (url) actions.openLink(url) || open(url, "_blank", "noopener");
  },
  action({ user_id: id, action }) {
    if (id === state.currentId) list.setTyping(action === "typing" || action.startsWith("upload"));
  },
  chat({ user_id: id, chat }) {
    state.people.set(id, chat);
    render();
    if (id === state.currentId) noteRead();
  },
};

async function load() {
  const { bot, themes, people: persons } = await server.everything();
  Object.assign(state, { bot, themes, people: new Map(persons.map((person) => [person.id, person])) });
  const asked = new URLSearchParams(location.search);
  const wanted = [state.currentId, Number(asked.get("as")), Number(localStorage.person), persons[0].id];
  await choose(wanted.find((id) => state.people.has(id)));
  if (asked.has("start")) {
    history.replaceState(null, "", location.pathname);
    actions.start(asked.get("start"));
  }
}

document.addEventListener("visibilitychange", noteRead);
server.listen({
  onOpen: () => {
    setStatus("bot");
    enqueue(load);
  },
  onEvent: (event) => enqueue(() => HANDLERS[event.type]?.(event)),
  onClose: () => setStatus("connecting…"),
});
