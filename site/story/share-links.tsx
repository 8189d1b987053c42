import { each } from '#site/text/each.ts';

/** Plain links that share a story, and buttons that the script shows where the device can share by itself or copy. `address` is absolute. */
export function ShareLinks({ address, headline }: { address: string; headline: string }) {
  return (
    <section className="share" aria-label="Share this story" data-address={address}>
      <span className="share-label">Share</span>
      <button type="button" hidden data-share={address} data-share-title={headline}>
        Share…
      </button>
      <button type="button" hidden data-copy={address}>
        Copy the address
      </button>
      <ul>
        {each(shareTargets(address, headline), ({ label, href }) => (
          <li>
            <a href={href} rel="noopener noreferrer">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function shareTargets(address: string, headline: string): { label: string; href: string }[] {
  const url = encodeURIComponent(address);
  const title = encodeURIComponent(headline);
  return [
    { label: 'Email', href: `mailto:?subject=${title}&body=${url}` },
    { label: 'WhatsApp', href: `https://wa.me/?text=${title}%20${url}` },
    { label: 'X', href: `https://x.com/intent/post?text=${title}&url=${url}` },
    { label: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ];
}
