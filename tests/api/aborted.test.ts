import { connect } from 'node:net'
import { PassThrough } from 'node:stream'
import multipart from '@fastify/multipart'
import { expect, test } from 'vitest'
import { createHttpServer, listen } from '#platform/http/server.ts'
import { createLog } from '#platform/log.ts'
import { answerProblem } from '../../server/http/errors.ts'

test('a request that its caller ends in the middle is no error of ours', async () => {
  const written: { level: string; msg: string }[] = []
  const destination = new PassThrough()
  destination.on('data', (line: Buffer) =>
    written.push(JSON.parse(line.toString()) as (typeof written)[number]),
  )
  const log = createLog({ level: 'debug', human: false, destination })
  const app = createHttpServer({
    log,
    trustProxy: false,
    publicUrl: 'http://localhost',
    onError: answerProblem,
  })
  let onBegun = (): void => undefined
  app.addHook('onRequest', async () => {
    onBegun()
  })
  await app.register(multipart)
  app.post('/json', async ({ body }) => ({ body }))
  app.post('/files', async (request) => {
    for await (const part of request.files()) await part.toBuffer()
    return {}
  })
  const { port } = new URL(await listen(app, { host: '127.0.0.1', port: 0 }))
  const goneAfter = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
      onBegun = () => void setTimeout(() => socket.destroy(), 50)
      socket.on('close', () => resolve())
    })
  const gone = (): number => written.filter(({ msg }) => msg === 'The caller has gone').length
  const head = (path: string, type: string) =>
    `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\n`
  await goneAfter(`${head('/json', 'application/json')}{"a":`)

  await expect.poll(gone).toBe(1)
  await goneAfter(
    `${head('/files', 'multipart/form-data; boundary=cut')}--cut\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nabc`,
  )
  await expect.poll(gone).toBe(2)
  expect(written.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
  await app.close()
})
