// Asks the browser for a passkey and sends its answer as an ordinary form.
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const show = (selector) => all(selector).forEach((element) => (element.hidden = false));
  const keys = window.PublicKeyCredential;

  // The form's own token goes along, as with every form.
  const asked = async (form) => {
    const answer = await fetch(`/sign-in/passkey/options/${form.dataset.passkey}`, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { accept: "application/json" },
      redirect: "manual",
    });
    return answer.ok ? answer.json() : null;
  };

  const given = (kind, { publicKey }) =>
    kind === "add"
      ? navigator.credentials.create({ publicKey: keys.parseCreationOptionsFromJSON(publicKey) })
      : navigator.credentials.get({ publicKey: keys.parseRequestOptionsFromJSON(publicKey) });

  const sends = async (form) => {
    const { ceremony, credential } = form.elements;
    let question;
    try {
      question = await asked(form);
    } catch {
      return form.dataset.lost;
    }
    // Somebody has to prove anew who they are, to wait, or to sign in: the page knows the way.
    if (question === null) return form.submit();
    try {
      const answer = await given(form.dataset.passkey, question.options);
      ceremony.value = question.ceremony;
      credential.value = JSON.stringify(answer.toJSON());
    } catch (error) {
      // The one says that this device has a passkey of this account, the others that it gave none.
      return error.name === "InvalidStateError" ? form.dataset.known : form.dataset.cancelled;
    }
    form.submit();
  };

  const watch = (form) => {
    const said = form.querySelector("[data-passkey-said]");
    const button = form.querySelector("button");
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (form.getAttribute("aria-busy") === "true") return;
      form.setAttribute("aria-busy", "true");
      button.setAttribute("aria-disabled", "true");
      said.hidden = true;
      const problem = await sends(form);
      if (!problem) return;
      said.textContent = problem;
      said.hidden = false;
      form.removeAttribute("aria-busy");
      button.removeAttribute("aria-disabled");
    });
  };

  const forms = all("form[data-passkey]");
  if (forms.some((form) => form.dataset.origin !== location.origin)) {
    show("[data-passkey-elsewhere]");
  } else if (!keys?.parseCreationOptionsFromJSON || !keys.prototype.toJSON) {
    show("[data-passkey-unsupported]");
  } else {
    forms.forEach(watch);
  }
})();
