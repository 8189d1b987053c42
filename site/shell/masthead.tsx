import { frontPath, sectionPath } from '#site/addresses.ts';
import { ChoicesPanel } from '#site/shell/choices-panel.tsx';
import { ConnectLinks } from '#site/shell/connect-links.tsx';
import type { SiteFrame } from '#site/shell/page-shell.tsx';
import { each } from '#site/text/each.ts';
import { type SectionLink, tintClass } from '#site/text/section-link.ts';

/** The newsroom's name, where to follow it, and its sections. The name is the front's own heading, elsewhere the way back to it. */
export function Masthead({ frame, current }: { frame: SiteFrame; current?: string }) {
  const isFront = current === frontPath();
  return (
    <header className="masthead">
      <div className="masthead-top">
        {isFront ? (
          <h1 className="masthead-name">
            <a href={frontPath()}>{frame.newsroom}</a>
          </h1>
        ) : (
          <p className="masthead-name">
            <a href={frontPath()}>{frame.newsroom}</a>
          </p>
        )}
        <ChoicesPanel />
        <ConnectLinks follow={frame.follow} />
      </div>
      <SectionNav sections={frame.sections} current={current} />
    </header>
  );
}

function SectionNav({ sections, current }: { sections: SectionLink[]; current?: string }) {
  if (sections.length === 0) return null;
  return (
    <nav className="sections" aria-label="Sections">
      <ul>
        {each(sections, (section) => (
          <li className={tintClass(section.tint)}>
            <a
              href={sectionPath(section.words)}
              aria-current={sectionPath(section.words) === current ? 'page' : undefined}
            >
              {section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
