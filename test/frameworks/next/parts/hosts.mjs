/** The port stands for that of the test server, which puts its own in, of the same length. */
export const STATS = 'http://stats.test:65535'
