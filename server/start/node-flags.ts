/**
 * What Node is started with for the programs of an installation: packages as the server sees them, and no word about what
 * a library will have to change one day. The administrator can do nothing about it; `npm test` prints it to those who can.
 */
export const NODE_FLAGS = ['--conditions=react-server', '--no-deprecation'];
