// What a person writes with: text, commands, files, dice, the bot's menu button and its keyboard.

import { h, icon } from "./dom.js";
import { InlineResults } from "./inline.js";
import { popover } from "./layers.js";

const DICE = ["🎲", "🎰", "🎯", "🏀", "⚽", "🎳"];

export class Composer {
  constructor({ container, actions, bot }) {
    Object.assign(this, { container, actions, bot });
    this.drafts = new Map();
    this.keyboardHidden = false;
    this.text = h("textarea", {
      rows: 1, placeholder: "Message", "aria-label": "Message", enterKeyHint: "send", maxLength: 4096,
      oninput: () => this.noteInput(), onkeydown: (event) => this.noteKey(event),
    });
    this.commands = h("div", { className: "commands", hidden: true, role: "menu" });
    this.inline = new InlineResults({ ask: actions.askInline, choose: (id) => this.sendInline(id) });
    this.menu = h("button", { className: "menu-button", onclick: (event) => this.pressMenu(event) });
    this.keys = this.round("keys", "The bot's keyboard", () => this.toggleKeyboard());
    this.attach = this.round("clip", "Attach", (event) => this.openAttach(event));
    this.send = h("button", { className: "round send", "aria-label": "Send", onclick: () => this.submit() }, icon("send"));
    this.field = h("div", { className: "field" }, this.menu, this.text, this.keys, this.attach, this.send);
    this.keyboard = h("div", { className: "reply-keyboard" });
    this.photo = this.picker("photo", "image/*");
    this.document = this.picker("document", "");
    new ResizeObserver(() =>
      document.documentElement.style.setProperty("--composer-height", `${container.offsetHeight}px`)).observe(container);
  }

  /** Show what this person can do now. Keeps the draft and the focus where they are. */
  show(chat) {
    const other = this.chat?.id !== chat.id;
    if (other && this.chat) this.drafts.set(this.chat.id, this.text.value);
    const newKeyboard = JSON.stringify(chat.reply_keyboard) !== JSON.stringify(this.chat?.reply_keyboard);
    this.chat = chat;
    if (other) {
      this.text.value = this.drafts.get(chat.id) ?? "";
      this.commands.hidden = true;
      this.inline.close();
    }
    if (other || newKeyboard) this.keyboardHidden = false;
    if (chat.blocked) return this.container.replaceChildren(this.whole("Restart bot", "whole", () => this.actions.start()));
    if (!chat.started) return this.container.replaceChildren(this.whole("Start", "whole start", () => this.actions.start()));
    if (!this.field.isConnected) this.container.replaceChildren(this.inline.element, this.commands, this.field, this.keyboard);
    this.renderMenu();
    this.renderKeyboard();
    this.noteInput();
  }

  renderMenu() {
    const { menu_button: button, commands } = this.chat;
    this.menu.hidden = !button && commands.length === 0;
    this.menu.replaceChildren(icon(button ? "window" : "menu"), h("span", {}, button?.text ?? "Menu"));
  }

  renderKeyboard() {
    const keyboard = this.chat.reply_keyboard;
    this.keys.hidden = !keyboard;
    this.keys.setAttribute("aria-pressed", String(!this.keyboardHidden));
    this.keyboard.hidden = !keyboard || this.keyboardHidden;
    this.text.placeholder = keyboard?.input_field_placeholder ?? "Message";
    this.keyboard.replaceChildren(...(keyboard?.keyboard ?? []).map((row) =>
      h("div", { className: "keyboard-row" }, row.map((button) =>
        h("button", { className: `key ${button.style ?? ""}`, onclick: () => this.actions.pressKeyboard(button) },
          button.text, button.web_app && icon("window", "mark"))))));
  }

  toggleKeyboard() {
    this.keyboardHidden = !this.keyboardHidden;
    this.renderKeyboard();
  }

  pressMenu(event) {
    event.stopPropagation();
    if (this.chat.menu_button) return this.actions.openMenuApp();
    if (this.commands.hidden) this.showCommands(this.chat.commands);
    else this.commands.hidden = true;
  }

  showCommands(commands) {
    this.commands.hidden = commands.length === 0;
    this.commands.replaceChildren(...commands.map(({ command, description }) =>
      h("button", { role: "menuitem", onclick: () => this.say(`/${command}`) },
        h("b", {}, `/${command}`), h("span", {}, description))));
  }

  say(text) {
    this.commands.hidden = true;
    this.text.value = "";
    this.noteInput();
    this.actions.sendText(text);
  }

  /** Begin a question to the bot, as its name in a message does. */
  askBot() {
    this.commands.hidden = true;
    this.text.value = `@${this.bot().username} `;
    this.text.focus();
    this.noteInput();
  }

  async sendInline(resultId) {
    if (!(await this.actions.sendInline(resultId))) return;
    this.text.value = "";
    this.noteInput();
  }

  submit() {
    const text = this.text.value.trim();
    if (!text) return;
    if (DICE.includes(text.replace("\ufe0f", ""))) {
      this.text.value = "";
      this.noteInput();
      return this.actions.rollDice(text);
    }
    this.say(text);
  }

  noteInput() {
    const { text } = this;
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, 148)}px`;
    this.send.hidden = text.value.trim() === "";
    this.attach.hidden = !this.send.hidden;
    this.menu.classList.toggle("narrow", !this.send.hidden);
    const typed = /^\/(\w*)$/.exec(text.value)?.[1];
    if (typed !== undefined) this.showCommands(this.chat.commands.filter(({ command }) => command.startsWith(typed)));
    else if (this.isNameOfBot(text.value)) this.showBot();
    else if (text.value) this.commands.hidden = true;
    this.noteQuestion();
  }

  isNameOfBot(typed) {
    return /^@\w*$/.test(typed) && `@${this.bot().username}`.toLowerCase().startsWith(typed.toLowerCase());
  }

  showBot() {
    const { name, username } = this.bot();
    this.commands.hidden = false;
    this.commands.replaceChildren(h("button", { role: "menuitem", onclick: () => this.askBot() },
      h("b", {}, `@${username}`), h("span", {}, name)));
  }

  noteQuestion() {
    const [, name, question] = /^@(\w+)\s(.*)$/s.exec(this.text.value) ?? [];
    if (name?.toLowerCase() === this.bot().username.toLowerCase()) this.inline.ask(question.trim());
    else this.inline.close();
  }

  noteKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
  }

  openAttach(event) {
    event.stopPropagation();
    popover(document.getElementById("chat"), "",
      h("button", { onclick: () => this.photo.click() }, icon("image"), "Photo"),
      h("button", { onclick: () => this.document.click() }, icon("file"), "File"),
      h("div", { className: "dice-row" }, DICE.map((emoji) =>
        h("button", { "aria-label": `Roll ${emoji}`, onclick: () => this.actions.rollDice(emoji) }, emoji))));
  }

  picker(kind, accept) {
    return h("input", { type: "file", accept, onchange: ({ currentTarget }) => {
      [...currentTarget.files].forEach((file) => this.actions.sendFile(kind, file));
      currentTarget.value = "";
    } });
  }

  round(name, label, onclick) {
    return h("button", { className: "round", "aria-label": label, onclick }, icon(name));
  }

  whole(label, className, onclick) {
    return h("button", { className, onclick }, label);
  }
}
