import { Table } from '@tiptap/extension-table';

/** The rows of a table. What acts on them in the browser comes with their view. */
export const TableGrid = Table.extend({
  name: 'tableGrid',
  group: '',
  content: 'tableRow+',
  marks: '',
  selectable: false,
  addCommands: () => ({}),
  addKeyboardShortcuts: () => ({}),
  addProseMirrorPlugins: () => [],
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', {}, ['tbody', 0]],
}).configure({ View: null });
