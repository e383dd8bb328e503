/** A process that runs programs on the machine, one after the other, each in a fresh interpreter. */
import { runInNode, type NodeRun } from '../../../src/machine/node-host.ts';
import type { Mount } from '../../../src/machine/node-mount.ts';
import type { Report, RunRequest, TraceEvent } from '../../../src/machine/protocol.ts';

/** Parent → child: run this. */
export interface ChildOrder {
  request: RunRequest;
  mounts: Mount[];
}

/** Child → parent: any number of texts, then how it ended. */
export type ChildAnswer =
  { text: string } | { ended: Pick<NodeRun, 'outcome' | 'exit'> & { report: Report | null } };

const answer = (message: ChildAnswer): void => {
  process.send?.(message);
};

async function run({ request, mounts }: ChildOrder): Promise<void> {
  let report: Report | null = null;
  const onEvents = (events: TraceEvent[]): void => {
    let text = '';
    for (const event of events) {
      if (event.kind === 'output') text += event.text;
      if (event.kind === 'finished') report = event.report ?? null;
    }
    if (text !== '') answer({ text });
  };
  const { outcome, exit } = await runInNode(request, { mounts, onEvents, forget: true });
  answer({ ended: { outcome, exit, report } });
}

process.on('message', (order: ChildOrder) => void run(order));
// Who gave the orders is gone.
process.on('disconnect', () => process.exit());
