import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

// Not event streams: a message must leave when it is written, not when a block is full.
const compressible =
  /^(?:text\/(?!event-stream)|application\/(?:[\w.+-]*json|javascript|xml|wasm)|image\/svg\+xml)/

/** Compresses the answers of all routes that are registered after it, from 1 kB on. */
export function compressAnswers(app: FastifyInstance): void {
  void app.register(fastifyCompress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    customTypes: compressible,
    // The highest levels cost ten times the time for a tenth of the size.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 6 },
  })
}
