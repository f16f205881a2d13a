// Starts the program in a worker. The page says in the address of this file
// where the program's two files are: their names carry hashes.
const asked = new URL(self.location.href).searchParams;

import(asked.get('js'))
  .then((program) => program.default({ module_or_path: asked.get('wasm') }))
  .catch((error) => {
    // The page hears of errors in a worker, and not of promises that nobody waits for.
    setTimeout(() => {
      throw error;
    });
  });
