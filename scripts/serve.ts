/**
 * Serves the built guide: `npm start`, or `node scripts/serve.ts`.
 * `PORT` (default 4321) and `HOST` (default 127.0.0.1) override where, `MOTION_DIST` (default dist) what.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';

const dist = resolve(import.meta.dirname, '..', process.env['MOTION_DIST'] ?? 'dist');
const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? '127.0.0.1';

if (!existsSync(join(dist, 'index.html'))) {
  console.error(`There is no built guide in ${dist}. Build it first: npm run build`);
  process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${String(process.env['PORT'])}"; it must be a number from 0 to 65535.`);
  process.exit(1);
}

/** The path of these holds a hash of their content: a change of content is a change of address. */
const IMMUTABLE = /^\/(_astro|machine)\//;
const notFound = readFileSync(join(dist, '404.html'));

const files = sirv(dist, {
  brotli: true,
  gzip: true,
  etag: true,
  setHeaders(response, path) {
    response.setHeader(
      'Cache-Control',
      IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
  },
  onNoMatch(_request, response) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(notFound);
  },
});

const server = createServer((request, response) => {
  files(request, response);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = `Port ${String(port)} is taken. Choose another: PORT=4322 npm start`;
  console.error(error.code === 'EADDRINUSE' ? taken : error.message);
  process.exit(1);
});
server.listen(port, host, () => {
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  console.log(`Asyncio in Motion is at http://${host}:${String(bound)}/  (Ctrl+C ends it)`);
});
