// The sandbox behind the page: its JSON API and the WebSocket that tells what happens.

/** What the sandbox will not do, as a sentence for the person. */
export class Refusal extends Error {}

async function ask(path, options = {}) {
  const response = await fetch(`/chat/api/${path}`, options).catch(() => {
    throw new Refusal("The sandbox does not answer. Is it still running?");
  });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(body.error ?? `The sandbox answered ${response.status}.`);
  return body;
}

const post = (path, body = {}) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const everything = () => ask("everything");
export const addPerson = (first_name, language_code) => post("people", { first_name, language_code });
export const loadChat = (id) => ask(`people/${id}/messages`);

/** One thing that a person does, for example `act(1001, "press", {message_id, button})`. */
export const act = (id, what, body) => post(`people/${id}/${what}`, body);

export function sendFile(id, kind, file) {
  const form = new FormData();
  form.append(kind, file, file.name);
  return ask(`people/${id}/files`, { method: "POST", body: form });
}

const MAX_PAUSE = 5000;

/** Hear every event. `onOpen` is called at each (re)connection, when events may have been missed. */
export function listen({ onEvent, onOpen, onClose }) {
  let pause = 250;
  const connect = () => {
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/chat/live`);
    socket.onopen = () => {
      pause = 250;
      onOpen();
    };
    socket.onmessage = ({ data }) => onEvent(JSON.parse(data));
    socket.onclose = () => {
      onClose();
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, MAX_PAUSE);
    };
  };
  connect();
}
