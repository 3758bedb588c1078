// One message: bubble, picture, file, invoice or dice, with its time, ticks and buttons.

import { h, icon } from "./dom.js";
import { dice } from "./dice.js";
import { formatted } from "./entities.js";
import { clock, fileSize, preview, price } from "./format.js";

const FEW_EMOJI = /^(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*\s*){1,3}$/u;

/** The message's element. `fresh` ones come in with a movement, and dice roll. */
export function messageElement(message, { fresh, actions, botName }) {
  const service = serviceText(message, botName);
  if (service) return h("div", { className: "pill service", data: { id: message.message_id } }, service);
  const keyboard = message.reply_markup?.inline_keyboard;
  const edited = message.edit_date && !keyboard;
  const classes = ["message", message.own && "own", fresh && "new", keyboard && "with-keyboard", edited && "edited"];
  return h("article", { className: classes.filter(Boolean).join(" "), data: { id: message.message_id } },
    body(message, { fresh, actions, edited }),
    keyboard && inlineKeyboard(message, keyboard, actions));
}

function serviceText(message, botName) {
  const { successful_payment: paid, refunded_payment: back, web_app_data: data } = message;
  if (paid) return `You paid ${price(paid.total_amount, paid.currency)} to ${botName}`;
  if (back) return `${botName} refunded ${price(back.total_amount, back.currency)}`;
  return data && `Data from “${data.button_text}” was sent to the bot`;
}

function body(message, { fresh, actions, edited }) {
  const time = meta(message, edited);
  if (message.dice) return [dice(message.dice, fresh), time];
  if (message.photo) return photo(message, time, actions);
  const text = message.text ?? message.caption;
  const jumbo = text && !message.document && FEW_EMOJI.test(text);
  return h("div", { className: `bubble ${jumbo ? "jumbo" : ""}` },
    message.via_bot && h("button", { className: "via", onclick: actions.askBot }, `via @${message.via_bot.username}`),
    message.reply_to_message && quote(message.reply_to_message, actions),
    message.invoice && invoice(message.invoice),
    message.document && file(message.document),
    text && h("div", { className: "text", dir: "auto" }, formatted(text, message.entities ?? message.caption_entities, actions)),
    time);
}

function meta(message, edited) {
  return h("span", { className: "meta" },
    edited && "edited",
    h("time", {}, clock(message.date)),
    message.own && icon(message.delivered ? "checks" : "check", "tick"));
}

function photo(message, time, actions) {
  const size = message.photo.at(-1);
  const image = h("img", {
    src: `/chat/files/${size.file_id}`, alt: message.caption ?? "Photo",
    style: { "aspect-ratio": `${size.width} / ${size.height}`, width: `${Math.min(Math.max(size.width, 220), 320)}px` },
    onclick: ({ currentTarget }) => actions.viewPhoto(currentTarget.src),
  });
  const caption = message.caption
    && h("div", { className: "text", dir: "auto" }, formatted(message.caption, message.caption_entities, actions));
  return h("div", { className: `bubble photo ${caption ? "" : "bare"}` }, image, caption, time);
}

function file(document) {
  return h("a", { className: "file", href: `/chat/files/${document.file_id}`, download: document.file_name },
    h("span", { className: "file-icon" }, icon("file")),
    h("span", {}, h("strong", {}, document.file_name), h("small", {}, fileSize(document.file_size ?? 0))));
}

function invoice({ title, description, currency, total_amount }) {
  return h("div", { className: "invoice" },
    h("h3", {}, title),
    h("p", {}, description),
    h("div", { className: "amount" }, currency === "XTR" && icon("star", "star"), price(total_amount, currency)));
}

function quote(message, actions) {
  return h("button", { className: "quote", onclick: () => actions.scrollTo(message.message_id) },
    h("b", {}, message.from?.first_name ?? ""), preview(message));
}

function inlineKeyboard(message, rows, actions) {
  return h("div", { className: "keyboard" }, rows.map((row) =>
    h("div", { className: "keyboard-row" }, row.map((button) => {
      const { mark, label } = purpose(button, message);
      return h("button", {
        className: `key ${button.style ?? ""}`, disabled: Boolean(button.pay && message.paid),
        onclick: ({ currentTarget }) => actions.pressInline(message, button, currentTarget),
      }, label, mark && icon(mark, "mark"));
    }))));
}

function purpose(button, message) {
  if (button.pay && message.paid) return { label: "Paid ✓" };
  const stars = button.pay && message.invoice?.currency === "XTR" && button.text === "Pay";
  const label = stars ? `Pay ⭐ ${message.invoice.total_amount.toLocaleString()}` : button.text;
  const mark = button.web_app ? "window" : button.url ? "link" : button.copy_text ? "copy" : button.pay ? "card" : null;
  return { label, mark };
}
