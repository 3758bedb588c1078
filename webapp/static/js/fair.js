// Provably fair, checked here in the browser: the same draw as core/games/fairness.py, by WebCrypto.

const bytes = (text) => new TextEncoder().encode(text);
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const WORD = 2 ** 32;

export async function sha256(text) {
  return hex(await crypto.subtle.digest("SHA-256", bytes(text)));
}

/** The roll of this number, as it must have been: "42.17". */
export async function rollOf(serverSeed, clientSeed, nonce, outcomes = 10_000) {
  const key = await crypto.subtle.importKey("raw", bytes(serverSeed), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const fair = WORD - (WORD % outcomes);
  for (let cursor = 0; ; cursor++) {
    const words = new DataView(await crypto.subtle.sign("HMAC", key, bytes(`${clientSeed}:${nonce}:${cursor}`)));
    for (let offset = 0; offset < words.byteLength; offset += 4) {
      const word = words.getUint32(offset);
      if (word < fair) return hundredths(word % outcomes);
    }
  }
}

function hundredths(roll) {
  return `${Math.floor(roll / 100)}.${String(roll % 100).padStart(2, "0")}`;
}
