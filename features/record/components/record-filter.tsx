import { TextLink } from '#components/ui/text-link.tsx';
import { type RecordPage, recordSubjects } from '#features/record/schema.ts';

const names: Record<(typeof recordSubjects)[number], string> = {
  story: 'Stories',
  draft: 'Filing',
  version: 'Passing',
  treatment: 'Treatment',
  picture: 'Pictures',
  person: 'People',
  section: 'Sections',
  topic: 'Topics',
  settings: 'Settings',
};

/** What the record is about: everything, or one kind of act. */
export function RecordFilter({ about }: { about: RecordPage['about'] }) {
  return (
    <nav aria-label="What it is about" className="flex flex-wrap gap-x-4 gap-y-1">
      <Choice href="/desk/record" isChosen={!about}>
        Everything
      </Choice>
      {recordSubjects.map((subject) => (
        <Choice key={subject} href={`/desk/record?about=${subject}`} isChosen={about === subject}>
          {names[subject]}
        </Choice>
      ))}
    </nav>
  );
}

function Choice({ href, isChosen, children }: { href: string; isChosen: boolean; children: string }) {
  if (isChosen) {
    return (
      <span aria-current="true" className="font-semibold">
        {children}
      </span>
    );
  }
  return (
    <TextLink href={href} isQuiet>
      {children}
    </TextLink>
  );
}
