/** Runs a script of the frame's folder; fails where it does not come. */
export function loadScript(src: string): Promise<unknown> {
  const script = Object.assign(document.createElement('script'), { src });
  return new Promise((done, fail) => {
    script.onload = done;
    script.onerror = () => fail(new Error(`${src} did not come`));
    document.body.append(script);
  });
}
