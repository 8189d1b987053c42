import type { Head } from '#editor/head.ts';

/** A mark as ProseMirror writes it. */
export type MarkJson = { type: string; attrs?: Record<string, unknown> };

/** A node as ProseMirror writes it. */
export type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  marks?: MarkJson[];
  text?: string;
};

/** A whole document as it is stored. Only what came through `parseDocument` may be trusted to be one. */
export type DocumentJson = NodeJson & { type: 'doc'; attrs: Head; content: NodeJson[] };
