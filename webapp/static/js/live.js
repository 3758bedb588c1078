// Live updates over one WebSocket, which comes back by itself: after a tunnel, a sleep, a new version of the server.

import { forget, signedIn } from "./api.js";

const ACCESS_ENDED = 4401;
const LONGEST_PAUSE_MS = 20_000;

/** Call `onMessage` with what the server tells, `onState` with true and false as the connection comes and goes. */
export function watch(onMessage, onState) {
  let socket = null;
  let failures = 0;
  let timer = 0;

  async function connect() {
    clearTimeout(timer);
    let token;
    try {
      token = await signedIn();
    } catch {
      return later();
    }
    const address = new URL("/api/live", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    socket = new WebSocket(address);
    socket.onopen = () => socket.send(JSON.stringify({ token }));
    socket.onmessage = ({ data }) => {
      failures = 0;
      onState(true);
      onMessage(JSON.parse(data));
    };
    socket.onclose = ({ code }) => {
      if (code === ACCESS_ENDED) forget();
      onState(false);
      later();
    };
  }

  function later() {
    const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures) * (0.6 + Math.random() * 0.8);
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(connect, pause);
  }

  /** The world is back: don't sit out the pause. */
  function soon() {
    if (socket && socket.readyState <= WebSocket.OPEN) return;
    failures = 0;
    connect();
  }

  addEventListener("online", soon);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && soon());
  connect();
}
