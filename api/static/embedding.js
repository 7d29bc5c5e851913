// The guide's Copy buttons; home.js gives it the button that asks.
import "./home.js";

const status = document.querySelector("#copied");

/** Copy the text of an element; when the browser refuses, select it for the user. */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return status.dataset.done;
  } catch {
    getSelection().selectAllChildren(code);
    return status.dataset.failed;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const label = button.textContent;
  button.addEventListener("click", async () => {
    const said = await copy(document.getElementById(button.dataset.copy));
    // The same words twice in a row are read again only if the element was empty between.
    status.textContent = "";
    status.textContent = button.textContent = said;
    setTimeout(() => {
      button.textContent = label;
      status.textContent = "";
    }, 4000);
  });
  button.hidden = false;
}
