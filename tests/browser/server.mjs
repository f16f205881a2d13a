// Serves a folder on the loopback address and nothing beyond it, as a plain static host would.
//
//   node tests/browser/server.mjs [--port 4173] [--at /cours/atelier/] [--site dist]
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".toml": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** The optimised site. */
export const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

/** Starts serving `site` below the path `at`; port 0 takes a free one. Gives the address of the page. */
export async function serve({ site = DIST, at = "/", port = 0 } = {}) {
  const server = createServer((request, response) => answer(resolve(site), at, request, response));
  await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}${at}`, close: () => server.close() };
}

function answer(site, at, request, response) {
  const file = find(site, at, request);
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(file.path)] ?? "application/octet-stream",
    "content-length": file.size,
    "cache-control": "no-cache",
  });
  if (request.method === "HEAD") {
    response.end();
  } else {
    createReadStream(file.path).pipe(response);
  }
}

function find(site, at, request) {
  const path = pathOf(request.url);
  if (!["GET", "HEAD"].includes(request.method) || !path?.startsWith(at)) return undefined;
  const inside = path.slice(at.length);
  const file = join(site, normalize(inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside));
  if (!file.startsWith(site + sep)) return undefined;
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? { path: file, size: stats.size } : undefined;
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4173" },
      at: { type: "string", default: "/" },
      site: { type: "string", default: DIST },
    },
  });
  const { address } = await serve({ site: values.site, at: values.at, port: Number(values.port) });
  console.log(`Serving ${values.site} at ${address}`);
}
