// Comfort only: every page works without this file.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // A second press of a submit button while the first is on its way is dropped. The server is safe
  // without it.
  const release = (form) => {
    form.removeAttribute("aria-busy");
    all("[aria-disabled]", form).forEach((button) => button.removeAttribute("aria-disabled"));
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    if (event.submitter) event.submitter.setAttribute("aria-disabled", "true");
    // A download answers without leaving the page, and a lost answer must not lock the form.
    setTimeout(release, 10000, form);
  });
  addEventListener("pageshow", () => all("form[aria-busy]").forEach(release));

  // Copy buttons are shown only where copying works; the result is said, and shown for a moment.
  const announce = document.getElementById("announce");
  const say = (text) => {
    announce.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => (announce.textContent = ""), 3000);
  };
  if (navigator.clipboard) {
    all("[data-copy]").forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () =>
        navigator.clipboard.writeText(button.dataset.copy).then(
          () => say(document.body.dataset.copied),
          () => getSelection().selectAllChildren(button.previousElementSibling),
        ),
      );
    });
  }

  // Menus close on Esc, on a click elsewhere, and when a link in them is followed.
  const menus = () => all("details[data-menu][open]");
  document.addEventListener("click", (event) => {
    menus().forEach((menu) => {
      if (!menu.contains(event.target) || event.target.closest("a")) menu.open = false;
    });
  });

  // Tips of terms: Esc puts them away until the pointer or focus has left; near the edge they open
  // inwards.
  const HOSTS = ".term, a, button, summary, label, .field";
  const host = (term) => term.closest(HOSTS) ?? term;
  const entered = ({ target }) => {
    all(".term-off").forEach((term) => {
      if (!host(term).contains(target)) term.classList.remove("term-off");
    });
    const from = target.closest?.(HOSTS);
    if (!from) return;
    (from.matches(".term") ? [from] : all(".term-in", from)).forEach((term) => {
      term.classList.toggle("term-end", term.getBoundingClientRect().left > innerWidth - 272);
    });
  };
  document.addEventListener("pointerover", entered);
  document.addEventListener("focusin", entered);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    all(".term-tip")
      .filter((tip) => tip.offsetParent)
      .forEach((tip) => tip.parentElement.classList.add("term-off"));
    menus().forEach((menu) => {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    });
  });
})();
