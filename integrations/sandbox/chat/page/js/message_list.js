// The chat's messages: kept in order, changed in place, with days between them.

import { h } from "./dom.js";
import { dayKey, dayName } from "./format.js";
import { messageElement } from "./message.js";

const NEAR_END = 120;
const LEAVE_MILLISECONDS = 180;

export class MessageList {
  constructor({ container, scroller, toBottom, actions, botName, onTyping }) {
    Object.assign(this, { container, scroller, toBottom, actions, botName, onTyping });
    this.messages = new Map();
    this.elements = new Map();
    this.typing = h("div", { className: "message last first new" },
      h("div", { className: "bubble typing", "aria-label": "The bot is typing" }, h("i"), h("i"), h("i")));
    scroller.addEventListener("scroll", () => this.noteScroll(), { passive: true });
    toBottom.addEventListener("click", () => this.scrollToEnd(true));
    // Keyboards and pictures change heights after the fact; who was at the end stays there.
    const resized = new ResizeObserver(() => this.follows && this.scrollToEnd(false));
    resized.observe(container);
    resized.observe(scroller);
    this.follows = true;
    this.lastTop = 0;
  }

  /** Show another chat. */
  show(messages) {
    this.messages = new Map(messages.map((message) => [message.message_id, message]));
    this.elements = new Map(messages.map((message) => [message.message_id, this.build(message, false)]));
    this.arrange();
    this.scrollToEnd(false);
  }

  /** A message came or changed. */
  put(message) {
    const known = this.elements.get(message.message_id);
    this.messages.set(message.message_id, message);
    if (known) {
      const changed = this.build(message, false);
      keepPicture(known, changed);
      changed.className += known.matches(".first") ? " first" : "";
      changed.className += known.matches(".last") ? " last" : "";
      known.replaceWith(changed);
      this.elements.set(message.message_id, changed);
      return;
    }
    if (!message.own) this.setTyping(false);
    const element = this.build(message, true);
    this.elements.set(message.message_id, element);
    this.arrange();
    if (message.own || this.follows) this.scrollToEnd(true);
  }

  remove(messageId) {
    const element = this.elements.get(messageId);
    if (!element) return;
    this.messages.delete(messageId);
    this.elements.delete(messageId);
    element.classList.add("leaving");
    setTimeout(() => {
      element.remove();
      this.arrange();
    }, LEAVE_MILLISECONDS);
  }

  /** The bot took a message: its second tick. */
  markDelivered(messageId) {
    const message = this.messages.get(messageId);
    if (!message || message.delivered) return;
    message.delivered = true;
    const tick = this.elements.get(messageId)?.querySelector(".tick");
    tick?.replaceWith(this.build(message, false).querySelector(".tick"));
  }

  setTyping(isTyping) {
    clearTimeout(this.typingEnds);
    this.onTyping(isTyping);
    if (!isTyping) return this.typing.remove();
    if (!this.typing.isConnected) this.container.append(this.typing);
    if (this.follows) this.scrollToEnd(true);
    this.typingEnds = setTimeout(() => this.setTyping(false), 5000); // Telegram shows it for five seconds
  }

  scrollTo(messageId) {
    this.elements.get(messageId)?.scrollIntoView({ behavior: "smooth", block: "center" });
  }

  build(message, fresh) {
    return messageElement(message, { fresh, actions: this.actions, botName: this.botName() });
  }

  /** Put every element in its place, touching only what is out of place. */
  arrange() {
    const order = [];
    let previous;
    for (const id of [...this.messages.keys()].sort((a, b) => a - b)) {
      const message = this.messages.get(id);
      const element = this.elements.get(id);
      const newDay = !previous || dayKey(previous.date) !== dayKey(message.date);
      if (newDay) order.push(this.daySeparator(message));
      const first = newDay || previous.own !== message.own || message.date - previous.date > 600;
      element.classList.toggle("first", first);
      element.classList.add("last");
      if (!first) this.elements.get(previous.message_id).classList.remove("last");
      order.push(element);
      previous = message;
    }
    if (this.typing.isConnected) order.push(this.typing);
    order.forEach((element, index) => {
      const there = this.container.children[index];
      if (there !== element) this.container.insertBefore(element, there ?? null);
    });
    while (this.container.children.length > order.length) this.container.lastChild.remove();
  }

  daySeparator({ date }) {
    const key = String(dayKey(date));
    const known = [...this.container.querySelectorAll(".day")].find((element) => element.dataset.day === key);
    return known ?? h("div", { className: "pill day", data: { day: key } }, dayName(date));
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  /** Only who scrolls up stops following; a smooth scroll to the end is on its way down. */
  noteScroll() {
    const { scrollTop } = this.scroller;
    if (this.isAtEnd()) this.follows = true;
    else if (scrollTop < this.lastTop) this.follows = false;
    this.lastTop = scrollTop;
    this.toBottom.hidden = this.follows;
  }

  scrollToEnd(smooth) {
    this.follows = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }
}

/** An edited message with the same picture keeps the element that has it loaded. */
function keepPicture(from, to) {
  const [old, fresh] = [from.querySelector("img"), to.querySelector("img")];
  if (old && fresh && old.src === fresh.src) fresh.replaceWith(old);
}
