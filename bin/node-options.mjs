/**
 * How Node runs Keelson. The young generation stays at 16 MB a half: left to itself it doubles, which makes nothing
 * faster and costs a hundred megabytes while a big import runs (docs/performance.md).
 */
export const nodeOptions = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16']
