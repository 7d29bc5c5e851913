// Buttons of a page that open its chat (data-open) or ask in it (data-ask).
const chat = document.querySelector("networking-chat");

/** Do something with the chat, or go to its plain page when it could not be loaded. */
function withChat(act) {
  if (typeof chat?.ask === "function") act(chat);
  else location.assign(`/chat?language=${document.documentElement.lang}`);
}

for (const button of document.querySelectorAll("[data-open], [data-ask]")) {
  const question = button.dataset.ask;
  button.addEventListener("click", () => {
    withChat((element) => (question ? element.ask(question) : element.open()));
  });
  // Without scripts the button could do nothing, so it is shown only here.
  button.hidden = false;
}
