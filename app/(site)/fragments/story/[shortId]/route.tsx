import { storyAgain } from '#features/publishing/site/queries.ts';
import { reader } from '#lib/actor.ts';
import { answer } from '#site/press.ts';
import { pressStoryAgain, pressStoryGone } from '#site/story/story-again.tsx';

type Context = { params: Promise<{ shortId: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const found = await storyAgain(reader(), await params);
    if (found.outcome === 'page') return pressStoryAgain(found.page);
    return pressStoryGone(found.outcome === 'gone' ? 410 : 404);
  });
}
