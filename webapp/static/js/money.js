// Amounts are decimal numbers as text, and integers of the smallest unit to reckon with: never floats.

const GROUP = "\u202f"; // narrow no-break space

/** "1250.00" → "1 250.00" */
export function grouped(amount) {
  const [whole, fraction] = amount.split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

export function withCurrency(amount, currency) {
  return `${grouped(amount)}\u00a0${currency}`;
}

/** What a person typed → units of 10^-decimals, or null when it is no amount. */
export function parseUnits(typed, decimals) {
  const cleaned = typed.replace(/\s/g, "").replace(",", ".");
  const match = /^(\d{0,12})(?:\.(\d*))?$/.exec(cleaned);
  if (!match || (!match[1] && !match[2])) return null;
  const fraction = (match[2] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return null;
  return BigInt(match[1] || "0") * 10n ** BigInt(decimals) + BigInt(fraction.padEnd(decimals, "0") || "0");
}

/** Units → the shortest exact number with at least two decimals (none where the currency has none). */
export function unitsToText(units, decimals) {
  const digits = units.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  if (decimals === 0) return whole;
  const fraction = digits.slice(-decimals).replace(/0+$/, "").padEnd(Math.min(2, decimals), "0");
  return `${whole}.${fraction}`;
}
