// Formatted text: Telegram's entities become elements. Offsets count UTF-16 units, as strings here do.

import { h } from "./dom.js";

/** The text's nodes. `actions` knows what to do with commands, links and copied code. */
export function formatted(text, entities = [], actions) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return render(text, 0, text.length, sorted, actions);
}

function render(text, from, to, entities, actions) {
  const nodes = [];
  let at = from;
  for (let index = 0; index < entities.length; index++) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || entity.offset >= to) continue;
    const inner = entities.slice(index + 1).filter((one) => one.offset < end);
    nodes.push(text.slice(at, entity.offset));
    nodes.push(element(entity, text.slice(entity.offset, end), render(text, entity.offset, end, inner, actions), actions));
    at = end;
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((node) => node !== "");
}

function element(entity, text, children, actions) {
  switch (entity.type) {
    case "bold": return h("b", {}, children);
    case "italic": return h("i", {}, children);
    case "underline": return h("u", {}, children);
    case "strikethrough": return h("s", {}, children);
    case "spoiler": return h("span", { className: "spoiler", onclick: ({ currentTarget }) => currentTarget.classList.add("seen") }, children);
    case "code": return h("code", { title: "Copy", onclick: () => actions.copy(text) }, children);
    case "pre": return h("pre", {}, children);
    case "blockquote":
    case "expandable_blockquote": return h("blockquote", {}, children);
    case "bot_command": return h("button", { className: "command", onclick: () => actions.command(text) }, text);
    case "url": return link(text.includes("://") ? text : `https://${text}`, children, actions);
    case "text_link": return link(entity.url, children, actions);
    case "email": return h("a", { href: `mailto:${text}` }, children);
    case "mention": return link(`https://t.me/${text.slice(1)}`, children, actions);
    default: return h("span", {}, children);
  }
}

function link(url, children, actions) {
  const safe = /^(https?|mailto|tg):/i.test(url) ? url : "about:blank";
  return h("a", {
    href: safe, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => {
      if (actions.openLink(safe)) event.preventDefault();
    },
  }, children);
}
