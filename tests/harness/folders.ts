import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const needed = 2 * 1024 ** 3

/**
 * Where tests keep databases: in memory where there is room, else the system's folder for temporary files. Cloning a
 * database takes 30 ms there against 1.5 s on a busy disk.
 */
export function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize >= needed ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}
