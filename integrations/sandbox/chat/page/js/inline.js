// Inline mode: what the bot offers to send while its name and some words are typed.

import { h } from "./dom.js";

const PAUSE_MILLISECONDS = 200; // after the last key, as Telegram waits
const NEAR_END_PIXELS = 160;

export class InlineResults {
  constructor({ ask, choose }) {
    Object.assign(this, { askBot: ask, choose });
    this.element = h("div", {
      className: "inline-results", hidden: true, role: "listbox", "aria-label": "What the bot offers",
      onscroll: () => this.noteScroll(),
    });
    this.close();
  }

  /** Ask the bot, once the person pauses. */
  ask(text) {
    if (text === this.text) return;
    this.text = text;
    this.nextOffset = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.load(""), PAUSE_MILLISECONDS);
  }

  close() {
    clearTimeout(this.timer);
    this.text = null;
    this.nextOffset = "";
    this.element.hidden = true;
  }

  async load(offset) {
    const { text } = this;
    this.nextOffset = "";
    const answer = await this.askBot(text, offset);
    if (!answer || text !== this.text) return; // they went on typing
    const items = answer.results.map((result) => this.item(result));
    if (offset) this.element.append(...items);
    else this.element.replaceChildren(...items);
    this.element.hidden = this.element.childElementCount === 0;
    this.nextOffset = answer.next_offset;
    if (!offset) this.element.scrollTop = 0;
  }

  noteScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    if (this.nextOffset && scrollHeight - scrollTop - clientHeight < NEAR_END_PIXELS) this.load(this.nextOffset);
  }

  item({ id, title, description, thumbnail_url: picture }) {
    const letter = h("span", { className: "letter", "aria-hidden": "true" }, [...title][0] ?? "");
    const image = picture && h("img", { src: picture, alt: "", loading: "lazy", onerror: ({ currentTarget }) => currentTarget.remove() });
    return h("button", { role: "option", onclick: () => this.choose(id) },
      h("span", { className: "thumbnail" }, letter, image),
      h("span", { className: "offer-words" }, h("strong", {}, title), h("small", {}, description)));
  }
}
