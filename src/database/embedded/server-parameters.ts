/** Given at each start rather than written at the first, so that a change here reaches databases that exist already. */
export function serverParameters(port: number, isThrowaway: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements, parameters and the DETAIL of errors hold people's pay, and a log is read by more people than the tables.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  // Containers often have a /dev/shm too small for parallel queries.
  if (process.platform !== 'win32') settings.dynamic_shared_memory_type = 'mmap';
  if (isThrowaway) Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
