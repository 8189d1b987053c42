import {
  type EmbeddedVideo,
  embedPage,
  embedPlayer,
  embedProviderName,
  isEmbedCode,
  isEmbedProvider,
} from '#lib/embed-providers.ts';
import type { BodyContext } from '#site/body/body-context.ts';
import { childOf, type DocumentNode, hasWords, stringAttribute, textOf } from '#site/body/document-node.ts';
import { pictureById } from '#site/body/figure.tsx';
import { Inline } from '#site/body/inline.tsx';
import { PressPicture } from '#site/pictures/press-picture.tsx';
import { VideoStill } from '#site/videos/press-video.tsx';

type Props = { node: DocumentNode; context: BodyContext };

/**
 * A video of a provider's as a card: a plain link to its page there, which the reader's script turns into the player when
 * it is followed. Before that nothing of the provider's is fetched. Without an id that is known: nothing.
 */
export function Embed({ node, context }: Props) {
  const embed = embeddedVideo(node);
  if (!embed) return null;
  const caption = childOf(node, 'caption');
  const isTall = node.attrs?.shape === 'tall';
  return (
    <figure className={`figure figure-body embed${isTall ? ' embed-tall' : ''}`}>
      {context.base === '' ? (
        <Card node={node} embed={embed} context={context} />
      ) : (
        <OutsideLink node={node} embed={embed} context={context} />
      )}
      {caption && hasWords(caption) && (
        <figcaption>
          <span className="caption">
            <Inline node={caption} context={context} />
          </span>
        </figcaption>
      )}
    </figure>
  );
}

type CardProps = Props & { embed: EmbeddedVideo };

function Card({ node, embed, context }: CardProps) {
  const { name, host } = embedProviderName(embed.provider);
  const title = embedTitle(node);
  const poster = pictureById(context, node.attrs?.poster);
  return (
    <div className="embed-frame">
      <a
        className={poster ? 'embed-card embed-poster' : 'embed-card'}
        href={embedPage(embed)}
        data-player={embedPlayer(embed)}
        data-title={`${title} (${name})`}
      >
        {poster && <PressPicture picture={poster} alt="" place="body" />}
        <span className="embed-words">
          <span className="embed-title">{title}</span>
          <span className="embed-go">Play on {name}</span>
          <span className="embed-note">Nothing is loaded from {host} before you choose to.</span>
        </span>
      </a>
    </div>
  );
}

/** For feeds, which have no script of ours. */
function OutsideLink({ node, embed, context }: CardProps) {
  const { name } = embedProviderName(embed.provider);
  return (
    <>
      <VideoStill poster={pictureById(context, node.attrs?.poster)} base={context.base} />
      <p>
        <a href={embedPage(embed)}>{`${embedTitle(node)} (${name})`}</a>
      </p>
    </>
  );
}

/** What a node embeds; null where provider and id do not fit each other, or none was given yet. */
export function embeddedVideo(node: DocumentNode): EmbeddedVideo | null {
  const provider = node.attrs?.provider;
  const code = stringAttribute(node, 'code');
  const startAt = node.attrs?.startAt;
  if (!isEmbedProvider(provider) || !isEmbedCode(provider, code)) return null;
  return { provider, code, startAt: typeof startAt === 'number' && startAt > 0 ? Math.floor(startAt) : 0 };
}

function embedTitle(node: DocumentNode): string {
  return stringAttribute(node, 'title').trim() || textOf(childOf(node, 'caption')) || 'Video';
}
