import type { Instrumentation } from 'next';

/** Logs what was thrown while Next answered, once, with the request's id, which the error page shows too. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Next compiles this file for its other runtime too, where neither the log nor the settings load.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('#lib/log.ts');
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined;
  log.error(
    {
      err: error,
      id: request.headers['x-request-id'],
      path: request.path.split('?', 1)[0],
      route: context.routePath,
      during: context.routeType,
      digest,
    },
    'a request failed in Next',
  );
};
