// The list of people one can be, and adding another.

import { avatar, h, icon } from "./dom.js";
import { listTime, preview } from "./format.js";
import { openLayer, toast } from "./layers.js";
import { toggleTheme } from "./theme.js";

const LANGUAGES = { en: "English", ru: "Русский", es: "Español" };

export class People {
  constructor({ container, onChoose, onAdd }) {
    Object.assign(this, { container, onChoose, onAdd });
    this.list = h("div", {});
    container.append(
      h("div", { className: "people-header" },
        h("h1", {}, "Chats"),
        h("button", { className: "round", "aria-label": "Light or dark", onclick: toggleTheme }, icon("moon")),
        h("button", { className: "round", "aria-label": "Add a person", onclick: () => this.askForPerson() }, icon("plus"))),
      h("p", { className: "lead" }, "Each of these people has their own chat with the bot. Choose who you are."),
      this.list,
      h("button", { className: "person person-add", onclick: () => this.askForPerson() },
        h("span", { className: "plus" }, icon("plus")), "Add a person"),
      h("nav", { className: "people-foot" },
        h("a", { href: "/mail" }, "Mailbox"),
        h("a", { href: "/crypto-pay" }, "Payment gateway"),
        h("a", { href: "/hub88" }, "Game provider")));
  }

  render(people, currentId) {
    this.list.replaceChildren(...[...people.values()].map((person) => this.row(person, person.id === currentId)));
  }

  row(person, current) {
    const { last, unread } = person;
    const text = last ? `${last.own ? "You: " : ""}${preview(last)}` : "Has not started the bot yet";
    return h("button", { className: "person", "aria-current": String(current), onclick: () => this.onChoose(person.id) },
      avatar(person, "large"),
      h("span", { className: "person-text" },
        h("span", { className: "person-line" },
          h("strong", {}, person.name),
          last && h("time", {}, listTime(last.date))),
        h("span", { className: "person-line" },
          h("p", {}, person.blocked ? "🚫 Blocked the bot" : text),
          unread > 0 && h("span", { className: "badge", "aria-label": `${unread} unread` }, String(unread)))));
  }

  askForPerson() {
    let language = "en";
    const name = h("input", { className: "input", placeholder: "First name", maxLength: 64, autocomplete: "off", required: true });
    const choices = Object.entries(LANGUAGES).map(([code, label]) =>
      h("button", { type: "button", "aria-pressed": String(code === language), onclick: ({ currentTarget }) => {
        language = code;
        choices.forEach((one) => one.setAttribute("aria-pressed", String(one === currentTarget)));
      } }, label));
    const form = h("form", { onsubmit: async (event) => {
      event.preventDefault();
      try {
        await this.onAdd(name.value, language);
        close();
      } catch (error) {
        toast(error.message);
      }
    } }, name, h("div", { className: "choice" }, choices), h("button", { className: "wide" }, "Add"));
    const close = openLayer(h("div", { className: "sheet", role: "dialog", "aria-label": "Add a person" },
      h("h2", {}, "Who joins?"), h("p", {}, "The language is what their Telegram is set to."), form));
  }
}
