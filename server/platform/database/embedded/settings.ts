import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Command-line settings of the embedded server, for a machine that also runs the product itself. */
export function serverSettings(options: { durable: boolean; memoryBytes?: number }): Record<string, string> {
  const memory = options.memoryBytes ?? totalmem()
  const buffers = Math.round(clamp(memory / 8 / MB, 64, 512))
  return {
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${Math.round(clamp(memory / 2 / MB, 256, 65_536))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${Math.round(clamp(memory / 32 / MB, 64, 512))}MB`,
    max_connections: '100',
    jit: 'off',
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    min_wal_size: '160MB',
    // Incremental backups keep the log until it is copied. When nobody copies, the disk is worth more than their chain:
    // the next backup is then a full one.
    max_slot_wal_keep_size: '4GB',
    wal_compression: 'on',
    checkpoint_timeout: '15min',
    autovacuum_naptime: '30s',
    dynamic_shared_memory_type: sharedMemoryType(),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    // What failed is told to the product, which tells it without values. Here no erasure would reach them: the log has the
    // error's first line, without the row that it is about, the statement and its parameters.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    ...(options.durable ? {} : volatileSettings),
  }
}

/** For tests only: a crash of the machine loses the data folder. */
const volatileSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  shared_buffers: '128MB',
}

/** A container's /dev/shm is often 64 MB, in which a parallel hash join fails. */
function sharedMemoryType(): string {
  if (process.platform !== 'linux') return 'posix'
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks >= 256 * MB ? 'posix' : 'mmap'
  } catch {
    return 'mmap'
  }
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
