(() => {
  "use strict";
  const form = document.getElementById("filter");
  const text = document.getElementById("text");
  const method = document.getElementById("method");
  const severity = document.getElementById("severity");
  const shown = document.getElementById("shown");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // what is read again and again is read once
  const entry = (element) => ({
    element,
    text: [element.dataset.path, element.dataset.methods, element.textContent].join(" ").toLowerCase(),
    methods: (element.dataset.methods || "").split(/[ ,]+/),
    severity: element.dataset.severity,
  });
  const findings = all(".finding").map((element) => {
    const file = element.closest(".file").querySelector("h3").textContent.toLowerCase();
    const one = entry(element);
    return { ...one, text: one.text + " " + file };
  });
  const rows = all("#matrix tbody tr").map(entry);
  const routes = all(".route").map(entry);
  const folds = all(".tree details");
  const unfolded = folds.map((fold) => fold.open);

  const show = (entries, test) => {
    let count = 0;
    for (const one of entries) {
      const hide = !test(one);
      if (one.element.hidden !== hide) {
        one.element.hidden = hide;
      }
      count += hide ? 0 : 1;
    }
    return count;
  };

  // children stand after their parents, so going backwards sees what is left of them
  const fold = (filtered) => {
    for (const item of all(".tree li:not(.route)").reverse()) {
      item.hidden = filtered && !item.querySelector(".route:not([hidden])");
    }
    folds.forEach((one, i) => {
      one.open = filtered ? !one.parentElement.hidden && routes.length < 2000 : unfolded[i];
    });
  };

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (one) =>
      words.every((word) => one.text.includes(word)) &&
      (!method.value || one.methods.includes(method.value) || one.methods.includes("*"));
    const found = show(findings, (one) => matches(one) && (!severity.value || one.severity === severity.value));
    const paths = show(rows, matches);
    show(routes, matches);
    for (const file of all(".file")) {
      file.hidden = !file.querySelector(".finding:not([hidden])");
    }
    fold(words.length > 0 || method.value !== "");
    shown.value = `${found} of ${findings.length} findings, ${paths} of ${rows.length} paths`;
  };

  let waiting = 0;
  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, rows.length > 1000 ? 200 : 0);
  });
  method.addEventListener("change", apply);
  severity.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());

  // a link to a rule unfolds it
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);

  form.hidden = false;
  apply();
  open();
})();
