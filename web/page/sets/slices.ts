/** Milliseconds of work between two breaths: a quarter of what people notice, for the machine may be four times slower. */
const SLICE = 12;

/** Long work that lets the page answer in between: `breathe` ends the task where it has taken its share. */
export class Slices {
  #begun = performance.now();

  breathe = async (): Promise<void> => {
    if (performance.now() - this.#begun < SLICE) return;
    await nextTask();
    this.#begun = performance.now();
  };
}

/** A timer would wait, in a page that is out of sight for a second. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
