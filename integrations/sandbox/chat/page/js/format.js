// How times, days, sizes and prices are written.

const time = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat([], { day: "numeric", month: "long" });
const short = new Intl.DateTimeFormat([], { day: "numeric", month: "short" });

export const clock = (seconds) => time.format(seconds * 1000);

const startOfDay = (date) => new Date(date).setHours(0, 0, 0, 0);

export const dayKey = (seconds) => startOfDay(seconds * 1000);

export function dayName(seconds) {
  const days = Math.round((startOfDay(Date.now()) - dayKey(seconds)) / 86_400_000);
  return days === 0 ? "Today" : days === 1 ? "Yesterday" : day.format(seconds * 1000);
}

/** The time for today's messages, the date for older ones. */
export const listTime = (seconds) =>
  dayKey(seconds) === startOfDay(Date.now()) ? clock(seconds) : short.format(seconds * 1000);

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Minor units as people write them. Stars are whole. */
export function price(amount, currency) {
  if (currency === "XTR") return `${amount.toLocaleString()} ${amount === 1 ? "Star" : "Stars"}`;
  const money = new Intl.NumberFormat([], { style: "currency", currency });
  return money.format(amount / 10 ** money.resolvedOptions().maximumFractionDigits);
}

/** One line that stands for a message in the list of people. */
export function preview(message) {
  if (!message) return "";
  if (message.text || message.caption) return (message.text ?? message.caption).replace(/\s+/g, " ");
  if (message.photo) return "🖼 Photo";
  if (message.document) return `📎 ${message.document.file_name}`;
  if (message.dice) return `${message.dice.emoji}`;
  if (message.invoice) return `🧾 ${message.invoice.title}`;
  if (message.successful_payment) return "⭐ Payment";
  if (message.refunded_payment) return "↩️ Refund";
  return message.web_app_data ? "↗ Mini App" : "";
}
