// Saying goodbye to a conversation: at once, or with a receipt of the server.

const talksOf = ({ leaving, talk }) => (talk ? [...leaving, talk] : leaving);

/** Begin afresh; the courier tells the server as soon as it can. */
export function leave(memory) {
  memory.update((form) => {
    form.leaving = talksOf(form);
    memory.leave(form, true);
    form.notice = null;
  });
}

/**
 * Delete every conversation of this browser on the server, then all that is kept here.
 * @returns {Promise<?string>} the receipt, null when the server had nothing; rejects when the
 *   server did not do it.
 */
export async function forget(memory, transport) {
  let receipt = null;
  for (const talk of talksOf(memory.read())) {
    try {
      ({ receipt } = await transport.remove(talk));
    } catch (error) {
      if (!error.gone) throw error;
    }
  }
  memory.clear();
  return receipt;
}
