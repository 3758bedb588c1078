// The JSON API: one function, one kind of error, one token.

import { keep, recall } from "./memory.js";
import { initData } from "./telegram.js";

const KEY = "croupier.session";

/** A refusal: `code` for programs, `message` for people. `status` is 0 when no answer came. */
export class Problem extends Error {
  constructor({ code, message, field = null }, status) {
    super(message);
    Object.assign(this, { code, field, status });
  }

  /** Nothing is known about what the request did: it may be sent again under the same id. */
  get isUncertain() {
    return this.status === 0 || this.status >= 500;
  }
}

/** GET with `query`, or POST with `body`. Signs in first, and once more when the token is too old. */
export async function ask(path, { query, body } = {}) {
  const token = await signedIn();
  try {
    return await send(path, { query, body, token });
  } catch (problem) {
    if (problem.code !== "access_required") throw problem;
    forget();
    return send(path, { query, body, token: await signedIn() });
  }
}

/** Who plays: from the session, which is opened when there is none. */
export async function session() {
  await signedIn();
  return opening;
}

/** The token of the session. */
export async function signedIn() {
  opening ??= remembered() ?? open();
  try {
    return (await opening).token;
  } catch (problem) {
    opening = null;
    throw problem;
  }
}

let opening = null;

async function open() {
  if (!initData) throw new Problem({ code: "no_init_data", message: "" }, 401);
  const opened = await send("/api/session", { body: { init_data: initData } });
  keep(KEY, { ...opened, for: initData });
  return opened;
}

/** The session of the page before, if it is this person's and has a minute left. */
function remembered() {
  const kept = recall(KEY);
  if (!kept || kept.for !== initData || Date.parse(kept.expires_at) < Date.now() + 60_000) return null;
  return Promise.resolve(kept);
}

export function forget() {
  keep(KEY, null);
  opening = null;
}

async function send(path, { query, body, token }) {
  const address = query ? `${path}?${new URLSearchParams(query)}` : path;
  const headers = { Accept: "application/json" };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  let response, answer;
  try {
    response = await fetch(address, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body) });
    answer = await response.json();
  } catch {
    throw new Problem({ code: "no_answer", message: "" }, response && !response.ok ? response.status : 0);
  }
  if (!response.ok) throw new Problem(answer, response.status);
  return answer;
}
