import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafOf, pathOf, rootByPath, rootOf } from './merkle.ts'

/** The definition of RFC 6962, section 2.1, word for word: the oracle. */
const definition = (entries: readonly Uint8Array[]): string => {
  const sha = (...parts: readonly Uint8Array[]): Buffer => {
    const hash = createHash('sha256')
    for (const part of parts) hash.update(part)
    return hash.digest()
  }
  const mth = (d: readonly Uint8Array[]): Buffer => {
    if (d.length === 0) return sha()
    if (d.length === 1) return sha(Uint8Array.of(0), d[0] as Uint8Array)
    let k = 1
    while (k * 2 < d.length) k *= 2
    return sha(Uint8Array.of(1), mth(d.slice(0, k)), mth(d.slice(k)))
  }
  return mth(entries).toString('hex')
}

const entries = fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { maxLength: 70 })

test('the root is the one that RFC 6962 defines, for any number of entries', () => {
  fc.assert(
    fc.property(entries, (given) => {
      expect(rootOf(given.map(leafOf)).toString('hex')).toBe(definition(given))
    }),
  )
})

test('the root of the reference’s seven entries is the one that its authors published', () => {
  // From the test vectors of Certificate Transparency (google/certificate-transparency, merkle_tree_test.cc).
  const vectors = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const leaves = vectors.map((hex) => leafOf(Buffer.from(hex, 'hex')))
  expect(rootOf(leaves.slice(0, 1)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
  expect(rootOf(leaves).toString('hex')).toBe(
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  )
})

test('the path of each entry leads to the root, and that of no other entry, place or size does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
      const leaves = Array.from({ length: size }, (_, index) => leafOf(Buffer.from([index])))
      const index = one % size
      const elsewhere = other % size
      const path = pathOf(leaves, index)
      const root = rootOf(leaves).toString('hex')
      const leads = (leaf: Buffer, at: number, of: number) =>
        rootByPath(leaf, { index: at, size: of, path })?.toString('hex') === root
      expect(leads(leaves[index] as Buffer, index, size)).toBe(true)
      if (elsewhere !== index) {
        expect(leads(leaves[elsewhere] as Buffer, index, size)).toBe(false)
        expect(leads(leaves[index] as Buffer, elsewhere, size)).toBe(false)
      }
      expect(rootByPath(leaves[index] as Buffer, { index: size, size, path })).toBeNull()
    }),
  )
})
