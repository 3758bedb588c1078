// What a page tells the next one. A browser that keeps nothing (a frame without storage) is no reason to fail.

const area = (lasts) => (lasts ? window.localStorage : window.sessionStorage);

/** The value kept under this key, or null. `lasts`: beyond this visit. */
export function recall(key, { lasts = false } = {}) {
  try {
    return JSON.parse(area(lasts).getItem(key));
  } catch {
    return null;
  }
}

export function keep(key, value, { lasts = false } = {}) {
  try {
    area(lasts).setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is kept, so the next page asks again.
  }
}
