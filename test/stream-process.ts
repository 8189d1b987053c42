import { openNode } from '#test/co-editing.ts';

/** A node of the desk in a process of its own: prints its address, serves until it is killed. */
const { address } = await openNode();
process.stdout.write(`${address}\n`);
