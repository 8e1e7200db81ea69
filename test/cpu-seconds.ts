/**
 * Seconds of processor time that something takes: unlike time by the clock they hardly depend on what else the machine does.
 * Tests hold them against a bound that only growth out of proportion reaches.
 */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
