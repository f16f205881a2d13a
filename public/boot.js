// Starts the program. The addresses of its two files are attributes of the
// script element, so that the page needs no inline script.
const here = document.querySelector('script[data-wasm]');

async function start() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('WebAssembly is missing');
  }
  const program = await import(new URL(here.dataset.js, document.baseURI).href);
  await program.default({ module_or_path: new URL(here.dataset.wasm, document.baseURI) });
}

start().catch((error) => window.atelierNoStart(error && error.message ? error.message : error));
