import { serveEngine } from './serve';

/** The engine in a worker of its own: whoever made the worker holds the other end of its port. */
serveEngine(self);
