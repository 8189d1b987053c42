import { Node } from '@tiptap/core';
import { attribute, blockId, idOrNull, shortText } from '#editor/attributes.ts';
import { leaveBox, run } from '#editor/enter.ts';

/** A signed passage by a correspondent inside another's story. `person` by id, or a plain `name` without one. */
export const AnalysisBox = Node.create({
  name: 'analysisBox',
  group: 'block',
  content: 'boxHeading boxBlock+',
  marks: '',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    ...blockId,
    label: attribute('label', 'Analysis', shortText('The label of an analysis box', 60)),
    person: attribute('person', null, idOrNull('The person of an analysis box')),
    name: attribute('name', '', shortText('The name in an analysis box', 120)),
    role: attribute('role', '', shortText('The role in an analysis box', 120)),
    place: attribute('place', '', shortText('The place in an analysis box', 120)),
    photo: attribute('photo', null, idOrNull('The photo of an analysis box')),
  }),
  parseHTML: () => [{ tag: 'section[data-analysis-box]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', { 'data-analysis-box': '', ...HTMLAttributes }, 0],
  addKeyboardShortcuts() {
    return { Enter: () => run(this.editor, leaveBox(this.name)) };
  },
});
