(function () {
  "use strict";
  var cards = [].slice.call(document.querySelectorAll(".card"));
  var marks = [].slice.call(document.querySelectorAll(".claim"));
  var filters = [].slice.call(document.querySelectorAll(".filter"));
  var search = document.getElementById("search");
  var none = document.querySelector(".none");
  function shown() {
    return cards.filter(function (card) { return !card.hidden; });
  }
  function apply() {
    var on = filters.filter(function (filter) { return filter.getAttribute("aria-pressed") === "true"; });
    var verdicts = on.map(function (filter) { return filter.dataset.verdict; });
    var wanted = search.value.trim().toLowerCase();
    cards.forEach(function (card) {
      var fits = !wanted || card.textContent.toLowerCase().indexOf(wanted) >= 0;
      card.hidden = verdicts.indexOf(card.dataset.verdict) < 0 || !fits;
    });
    marks.forEach(function (mark) {
      var card = document.getElementById(mark.getAttribute("href").slice(1));
      mark.classList.toggle("off", !card || card.hidden);
    });
    none.hidden = cards.length === 0 || shown().length > 0;
  }
  filters.forEach(function (filter) {
    filter.addEventListener("click", function () {
      filter.setAttribute("aria-pressed", filter.getAttribute("aria-pressed") === "true" ? "false" : "true");
      apply();
    });
  });
  search.addEventListener("input", apply);
  marks.forEach(function (mark) {
    mark.addEventListener("click", function () {
      var card = document.getElementById(mark.getAttribute("href").slice(1));
      if (card && card.hidden) {
        filters.forEach(function (filter) { filter.setAttribute("aria-pressed", "true"); });
        search.value = "";
        apply();
      }
      if (card) { card.focus({ preventScroll: true }); }
    });
  });
  // Within a frame of its own the page may not write to the clipboard but by the older way.
  function select(text) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-copy]");
    if (!button) { return; }
    var text = button.dataset.copy;
    var written = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
    written.catch(function () { return select(text); }).then(function () {
      button.textContent = "✓";
      button.focus();
    }, function () {});
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.target === search) {
      if (event.key === "Escape") { search.value = ""; apply(); search.blur(); }
      return;
    }
    if (event.key === "/") { event.preventDefault(); search.focus(); return; }
    if (event.key !== "j" && event.key !== "k") { return; }
    var all = shown();
    var at = all.indexOf(document.activeElement.closest(".card"));
    var next = event.key === "j" ? all[at + 1] : all[Math.max(at - 1, 0)];
    if (next) { next.focus({ preventScroll: true }); next.scrollIntoView({ block: "center" }); }
  });
})();
