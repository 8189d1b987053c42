import { each } from '#site/text/each.ts';

/**
 * Who a story is by: the name that was passed, a person's or a plain one, with role ("Europe editor") and place ("in
 * Kyiv") where given. `path` is the author's page; plain names have none.
 */
export type Byline = { name: string; role: string; place: string; path?: string };

type Props = {
  bylines: Byline[];
  freeLine: string;
  /** The newsroom's language, where the story has its own: "By" and "and" are not in the story's. */
  wordsLang?: string;
};

/** The By line and the free line ("additional reporting by ..."). Without names "By" is left out. */
export function Bylines({ bylines, freeLine, wordsLang }: Props) {
  const named = namedBylines(bylines);
  if (named.length === 0 && freeLine.trim() === '') return null;
  return (
    <div className="bylines">
      {named.length > 0 && (
        <p className="by">
          <span className="by-word" lang={wordsLang}>
            By
          </span>{' '}
          {each(named, (byline, index) => (
            <Name byline={byline} joint={joint(index, named.length)} />
          ))}
        </p>
      )}
      {freeLine.trim() !== '' && <p className="free-line">{freeLine}</p>}
    </div>
  );
}

/** The bylines that name somebody; the others show nothing, in words and in what is said to machines. */
export function namedBylines(bylines: Byline[]): Byline[] {
  return bylines.filter((byline) => byline.name.trim() !== '');
}

function Name({ byline, joint }: { byline: Byline; joint: string }) {
  const name = byline.name.trim();
  const rest = [byline.role.trim(), byline.place.trim()].filter(Boolean).join(', ');
  return (
    <>
      {joint}
      {byline.path ? (
        <a className="by-name" href={byline.path} rel="author">
          {name}
        </a>
      ) : (
        <span className="by-name">{name}</span>
      )}
      {rest !== '' && <span className="by-role">, {rest}</span>}
    </>
  );
}

/** What stands before a name in "A, B and C". */
function joint(index: number, count: number): string {
  if (index === 0) return '';
  return index === count - 1 ? ' and ' : ', ';
}
