(function () {
  var root = document.documentElement, sizes = [87.5, 100, 112.5, 125, 150, 175, 200], keep = {};
  function recall(name) { try { return localStorage.getItem(name); } catch (e) { return keep[name] || null; } }
  function remember(name, value) { keep[name] = value; try { localStorage.setItem(name, value); } catch (e) { } }
  var size = sizes.indexOf(parseFloat(recall("size")));
  if (size < 0) size = 2;
  function resize(step) {
    size = Math.max(0, Math.min(sizes.length - 1, size + step));
    root.style.fontSize = sizes[size] + "%";
    remember("size", sizes[size]);
  }
  function dark() {
    return root.hasAttribute("data-dark") || !root.hasAttribute("data-light") && matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function paint(night) {
    root.toggleAttribute("data-dark", night);
    root.toggleAttribute("data-light", !night);
    button.night.setAttribute("aria-pressed", night);
  }
  var button = {};
  Array.prototype.forEach.call(document.querySelectorAll(".tools button"), function (b) {
    button[b.name] = b;
    b.hidden = false;
  });
  button.smaller.onclick = function () { resize(-1); };
  button.larger.onclick = function () { resize(1); };
  button.night.onclick = function () {
    var night = !dark();
    paint(night);
    remember("night", night ? "1" : "0");
  };
  if (recall("size")) resize(0);
  if (recall("night")) paint(recall("night") === "1"); else button.night.setAttribute("aria-pressed", dark());
})();
