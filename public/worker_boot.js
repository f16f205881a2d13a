// Starts the worker's program: a classic script, which every browser can run in a worker.
importScripts("./worker.js");

wasm_bindgen({ module_or_path: "./worker_bg.wasm" }).catch((error) => {
  // The page hears of errors in a worker, and not of promises that nobody waits for.
  setTimeout(() => {
    throw error;
  });
});
