// One at a time: over all tabs where the browser has locks, else in this page. Sending the same
// message from two tabs does no harm, so nobody waits for ever behind a sleeping tab.

const LONGEST_WAIT = 30_000;
let last = Promise.resolve();

/**
 * Do `work` when nobody else does any under this name; returns what it returns.
 * @param {string} name of the lock.
 * @param {Function} work to do.
 */
export async function alone(name, work) {
  let begun = false;
  const begin = () => {
    begun = true;
    return work();
  };
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT);
    return await navigator.locks.request(name, { signal }, begin);
  } catch (error) {
    if (begun) throw error;
  }
  last = last.then(begin, begin);
  return last;
}
