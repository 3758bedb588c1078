// Building elements. Text only ever becomes text nodes, so nothing a bot sends can run here.

/** An element with properties (on* are listeners, data and style are objects) and children. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "style") Object.entries(value).forEach(([key, set]) => element.style.setProperty(key, set));
    else if (name in element && typeof value !== "string") element[name] = value;
    else element.setAttribute(name === "className" ? "class" : name, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

const PATHS = {
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  moon: "M20 14.5A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400",
  plus: "M12 5v14M5 12h14",
  down: "M6 10l6 6 6-6",
  clip: "M20 11.500l-8.300 8.300a5 5 0 0 1-7.100-7.100l8.600-8.600a3.300 3.300 0 0 1 4.700 4.700l-8.500 8.500a1.700 1.700 0 0 1-2.400-2.400l7.800-7.800",
  keys: "M4 5h6v6H4zM14 5h6v6h-6zM4 15h16v4.500H4z",
  send: "M12 19V5M5.500 11.500L12 5l6.500 6.500",
  menu: "M5 7h14M5 12h14M5 17h14",
  image: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9v.01",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.700 5.700l12.600 12.600",
  window: "M4 5h16v14H4zM4 9h16",
  link: "M8 16L16 8M9 8h7v7",
  card: "M3 6h18v12H3zM3 10h18",
  copy: "M8 8h11v11H8zM5 15V5h10",
  reload: "M19.500 12a7.500 7.500 0 1 1-2.200-5.300L20 9M20 4.500V9h-4.500",
  check: "M1.500 6.500l3.500 3.500 7-8",
  checks: "M1 6.500l3.200 3.500 6.300-8M8 9.200l.8.800L15.500 2",
};

const SHAPES = {
  verified: ["0 0 20 20", "M10 1l2.200 1.700 2.700-.2.900 2.600 2.400 1.300-.6 2.700 1.200 2.400-1.900 2 .0 2.700-2.700.7-1.600 2.200L10 18l-2.600 1.100-1.600-2.200-2.700-.7v-2.700l-1.900-2 1.200-2.400-.6-2.700 2.400-1.300.9-2.600 2.700.2z"],
  star: ["0 0 24 24", "M12 2.200l2.900 6.100 6.700.9-4.900 4.700 1.200 6.700-5.900-3.300-5.900 3.300 1.200-6.700L2.400 9.200l6.700-.9z"],
  spade: ["0 0 32 32", "M16 4c5 6 10 9 10 14a5.400 5.400 0 0 1-9 4c.2 2.500 1.200 4.500 3 6h-8c1.800-1.500 2.800-3.500 3-6a5.400 5.400 0 0 1-9-4c0-5 5-8 10-14z"],
};

/** A line icon, or one of the filled shapes. */
export function icon(name, className = "") {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  const [viewBox, path] = SHAPES[name] ?? [name.startsWith("check") ? "0 0 17 12" : "0 0 24 24", PATHS[name]];
  svg.setAttribute("viewBox", viewBox);
  svg.setAttribute("aria-hidden", "true");
  if (className) svg.setAttribute("class", className);
  const shape = document.createElementNS(namespace, "path");
  shape.setAttribute("d", path);
  if (name === "more") shape.setAttribute("stroke-width", "3");
  svg.append(shape);
  return svg;
}

/** A person's picture; the bot has its spade. */
export function avatar({ id }, className = "", isBot = false) {
  const face = isBot ? icon("spade") : h("img", { src: `/userpics/${id}.svg`, alt: "" });
  return h("span", { className: `avatar ${className}`, "aria-hidden": "true" }, face);
}
