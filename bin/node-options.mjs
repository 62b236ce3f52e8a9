/**
 * How Node runs Keelson. The young generation stays at 16 MB a half: left to itself it doubles, which makes nothing
 * faster and costs a hundred megabytes while a big import runs. Two threads collect garbage and compile: each of four keeps
 * 4 to 10 MB that it once needed (docs/performance.md).
 */
export const nodeOptions = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=16',
  '--v8-pool-size=2',
]
