// Keeps a page true: when the server says that something changed, the part marked data-live is fetched again.

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function writeTimes(root) {
  const today = new Date().toDateString();
  for (const time of root.querySelectorAll("time[datetime]")) {
    const moment = new Date(time.dateTime);
    const format = moment.toDateString() === today ? { timeStyle: "medium" } : { dateStyle: "medium", timeStyle: "short" };
    time.textContent = new Intl.DateTimeFormat(undefined, format).format(moment);
  }
}

// Returns whether one of them has run out: the server may know more then.
function writeCountdowns(root) {
  let over = false;
  for (const element of root.querySelectorAll("[data-until]")) {
    const seconds = Math.max(0, Math.ceil((new Date(element.dataset.until) - Date.now()) / 1000));
    const hours = Math.floor(seconds / 3600);
    const rest = `${String(Math.floor((seconds % 3600) / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
    element.textContent = hours ? `${hours}:${rest}` : rest;
    over ||= seconds === 0;
  }
  return over;
}

async function refresh() {
  const region = document.querySelector("[data-live]");
  if (region.contains(document.activeElement) && document.activeElement.matches("input, textarea")) {
    document.activeElement.addEventListener("blur", refresh, { once: true });
    return; // not under a person's typing
  }
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
  const open = new Set([...region.querySelectorAll("details[open][id]")].map((details) => details.id));
  for (const details of fresh.querySelectorAll("details[id]")) details.open = open.has(details.id);
  writeTimes(fresh);
  writeCountdowns(fresh);
  if (!fresh.isEqualNode(region)) region.replaceChildren(...fresh.childNodes);
}

function watch(url) {
  const events = new EventSource(url);
  let wanted = false;
  let busy = false;
  // Also when the line opens: something may have changed between the page and its first event, or while it was down.
  events.onopen = events.onmessage = async () => {
    wanted = true;
    if (busy) return;
    busy = true;
    while (wanted) {
      wanted = false;
      await refresh();
      await pause(150);
    }
    busy = false;
  };
}

writeTimes(document);
writeCountdowns(document);
setInterval(() => writeCountdowns(document) && refresh(), 1000);
if (document.body.dataset.events) watch(document.body.dataset.events);
