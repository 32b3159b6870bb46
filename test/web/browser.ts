import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { hasMemoryFor } from '../store/memory-folder.ts';

/** One process for all dies with the first window that is closed; a browser without its own protections would prove nothing. */
const unwanted = /^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content|headless)/;

// Without WebGL, which nothing here draws with: its drawing by the processor takes a third of a page's time.
chromium.setGraphicsMode = false;

const neededBytes = 2 ** 30;

/** A headless Chromium out of the registry; it opens what a test opens and nothing else. `args` are added to its command line. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    // What its processes share then lies in memory, and not in files on the disk, which it waits for.
    ignoreDefaultArgs: hasMemoryFor(neededBytes) ? ['--disable-dev-shm-usage'] : [],
    args: [
      ...chromium.args.filter((arg) => !unwanted.test(arg)),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      ...args,
    ],
  });
}
