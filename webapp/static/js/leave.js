// Inside of the game's frame this asks the page around it to leave; on its own it goes there itself.

const link = document.getElementById("leave");

if (parent === window) location.replace(link.href);
else parent.postMessage({ leave: link.dataset.where }, location.origin);
