import { spawn } from 'node:child_process';

/** Only where there is a screen: over SSH or in CI a browser nobody sees would be started. */
export function openBrowser(address: string, env: NodeJS.ProcessEnv = process.env): void {
  const opener = openerFor(process.platform, env);
  if (opener === undefined || !process.stdout.isTTY || env['CI']) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function openerFor(platform: string, env: NodeJS.ProcessEnv): string | undefined {
  if (platform === 'darwin') return 'open';
  if (env['WSL_DISTRO_NAME']) return 'wslview';
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? 'xdg-open' : undefined;
}
