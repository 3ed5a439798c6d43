(function () {
  "use strict";
  var body = document.body, text = document.getElementById("text"), report = document.getElementById("report");
  var status = document.getElementById("status"), table = document.getElementById("table"), file = document.getElementById("file");
  var known = (file.getAttribute("accept") || "").split(",");
  // What is checked: the text as typed, or a dropped file as its bytes.
  var dropped = null, timer = 0, turn = 0;
  history.replaceState(null, "", location.pathname + location.search);
  function extension() {
    if (dropped) { return dropped.extension; }
    var first = text.value.split(/\r?\n/, 1)[0];
    return /(^|[,;\t"])\s*(claimed|数值)\s*($|[,;\t"])/i.test(first) ? "csv" : "md";
  }
  function ask(path) {
    return fetch(path, {
      method: "POST",
      headers: { "X-Verify-Token": body.dataset.token, "X-Verify-Extension": extension() },
      body: dropped ? dropped.bytes : text.value
    }).then(function (answer) {
      if (!answer.ok) { return answer.text().then(function (said) { throw new Error(said); }); }
      return answer;
    });
  }
  function failed(error) {
    status.textContent = body.dataset.failed + ": " + error.message;
  }
  function check() {
    var mine = ++turn;
    var empty = !dropped && !text.value.trim();
    table.disabled = empty;
    if (empty) { report.removeAttribute("srcdoc"); status.textContent = ""; return; }
    status.textContent = body.dataset.waiting;
    ask("/check").then(function (answer) { return answer.text(); }).then(function (page) {
      if (mine !== turn) { return; }
      report.srcdoc = page;
      status.textContent = dropped ? body.dataset.dropped + ": " + dropped.name : "";
    }).catch(failed);
  }
  function take(given) {
    if (!given) { return; }
    given.arrayBuffer().then(function (bytes) {
      var end = (given.name.match(/\.([^.]+)$/) || ["", "md"])[1].toLowerCase();
      if (known.indexOf("." + end) < 0) { end = "txt"; }
      if (["md", "markdown", "txt", "text", "csv", "tsv"].indexOf(end) >= 0) {
        try { text.value = new TextDecoder("utf-8", { fatal: true }).decode(bytes); } catch (e) { text.value = ""; }
      } else { text.value = ""; }
      dropped = { name: given.name, extension: end, bytes: bytes };
      check();
    });
  }
  text.addEventListener("input", function () {
    dropped = null;
    clearTimeout(timer);
    timer = setTimeout(check, 300);
  });
  file.addEventListener("change", function () { take(file.files[0]); file.value = ""; });
  ["dragenter", "dragover"].forEach(function (name) {
    document.addEventListener(name, function (event) { event.preventDefault(); body.classList.add("over"); });
  });
  document.addEventListener("dragleave", function () { body.classList.remove("over"); });
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    body.classList.remove("over");
    take(event.dataTransfer.files[0]);
  });
  table.addEventListener("click", function () {
    ask("/table").then(function (answer) { return answer.blob(); }).then(function (blob) {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = "claims.csv";
      link.click();
      URL.revokeObjectURL(link.href);
    }).catch(failed);
  });
})();
