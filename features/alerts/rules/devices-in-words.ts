/** "no device", "1 device", "1,204 devices". */
export function devicesInWords(count: number): string {
  if (count === 0) return 'no device';
  return count === 1 ? '1 device' : `${new Intl.NumberFormat('en-GB').format(count)} devices`;
}

/** What an alert came to, in devices. */
export type Reached = {
  recipients: number;
  underWay: number;
  accepted: number;
  gone: number;
  failed: number;
  unclear: number;
};

/** A sentence for each thing that became of devices; nothing of what did not happen. */
export function reachedInWords(reached: Reached): string[] {
  const { recipients, accepted, gone, failed, unclear, underWay } = reached;
  const unsent = recipients - accepted - gone - failed - unclear - underWay;
  const lines: [number, (devices: string, isOne: boolean) => string][] = [
    [gone, (devices, isOne) => `${devices} no longer ${isOne ? 'wants' : 'want'} alerts: off the list.`],
    [failed, (devices) => `Refused for ${devices}, or not reached in time.`],
    [unclear, (devices) => `Unclear for ${devices}: the sending broke off, and nobody is sent to twice.`],
    [unsent, (devices) => `Not sent to ${devices}.`],
  ];
  return [
    `Delivered to the push service for ${figure(accepted)} of ${devicesInWords(recipients)}.`,
    ...lines.flatMap(([count, line]) => (count > 0 ? [line(devicesInWords(count), count === 1)] : [])),
  ];
}

function figure(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
