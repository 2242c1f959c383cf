/** By hand: Vite's own loading takes a style that failed once for loaded the next time. */
export function loadStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`cannot fetch ${address}`));
    });
    document.head.append(link);
  });
}
