/**
 * Reads what a driver sends to PostgreSQL (protocol 3) and answers the SQL of the statements that begin to run: simple
 * queries, and prepared ones when they are bound, whichever pieces the bytes come in.
 */
export const statementReader = (): ((chunk: Buffer) => readonly string[]) => {
  const prepared = new Map<string, string>()
  let rest: Buffer = Buffer.alloc(0)
  let isStarting = true
  const statementOf = (kind: string, body: Buffer): string | null => {
    if (kind === 'Q') return textAt(body, 0).text
    if (kind === 'P') {
      const name = textAt(body, 0)
      prepared.set(name.text, textAt(body, name.end).text)
    }
    if (kind === 'B') return prepared.get(textAt(body, textAt(body, 0).end).text) ?? null
    return null
  }
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const statements: string[] = []
    for (;;) {
      // The first message has no letter before its length; requests for encryption are not sent to this proxy.
      const head = isStarting ? 0 : 1
      if (rest.length < head + 4) return statements
      const end = head + rest.readInt32BE(head)
      if (rest.length < end) return statements
      const statement = isStarting
        ? null
        : statementOf(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end))
      if (statement !== null) statements.push(statement)
      isStarting = false
      rest = rest.subarray(end)
    }
  }
}

const textAt = (body: Buffer, start: number): { text: string; end: number } => {
  const end = body.indexOf(0, start)
  return { text: body.toString('utf8', start, end), end: end + 1 }
}
