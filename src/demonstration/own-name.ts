import { isIP } from 'node:net';

/**
 * Whether a request came under a name that is this machine's, its network's or the tracker's own.
 *
 * A browser that was led here by a name of somebody else's, which they had point to this machine, takes their page for
 * ours: it sends an Origin that equals the Host. Nobody else can give out addresses, `localhost` or names without a dot.
 */
export function isOwnName(host: string | undefined, publicUrl: string | null): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname;
  const isAddress = isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;
  const isLocal = !name.includes('.') || name.endsWith('.localhost');
  return isAddress || isLocal || (publicUrl !== null && new URL(publicUrl).hostname === name);
}
