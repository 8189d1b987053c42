/** What of the newsroom side somebody may open. */
export type DeskRights = { people: boolean; settings: boolean; topics: boolean; record: boolean };

/** A screen to go to from anywhere. */
export type Place = { id: string; href: string; label: string; words: string };

/** The screens that there are for somebody, in the order of the rail. */
export function placesFor(may: DeskRights): Place[] {
  const all: (Place & { isOpen: boolean })[] = [
    place('stories', 'Stories', 'news list', true),
    place('review', 'Review', 'queue pass second looks', true),
    place('notices', 'Notices', 'what concerns you unread', true),
    place('live', 'Live', 'live stories posts', true),
    place('packages', 'Packages', 'stories together one time', true),
    place('calendar', 'Calendar', 'ordered scheduled embargo times', true),
    place('pictures', 'Pictures', 'photos images library', true),
    place('topics', 'Topics', 'tags', may.topics),
    place('sections', 'Sections', 'who may pass', may.settings),
    place('people', 'People', 'roles invite accounts', true),
    place('record', 'Record', 'audit history who did what', may.record),
    place('settings', 'Settings', 'newsroom name zone credit prefix', may.settings),
    place('account', 'Your account', 'password sessions sign out', true),
  ];
  return all.filter(({ isOpen }) => isOpen).map(({ isOpen: _, ...one }) => one);
}

function place(id: string, label: string, words: string, isOpen: boolean) {
  return { id, href: `/desk/${id}`, label, words, isOpen };
}
