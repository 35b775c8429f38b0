// Types of temporary-server.mjs, which is plain JavaScript so that it runs before anything is installed.

/** Folder with the binaries of the newest installed PostgreSQL that has PostGIS. */
export function findPostgres(): string | undefined

/** Starts a server on a free port of the loopback; `url` is a superuser's address of the database "postgres". */
export function startPostgres(settings?: Record<string, string>): Promise<{ url: string; stop: () => void }>
