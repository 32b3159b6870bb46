import type { FastifyInstance } from 'fastify';
import type { Site } from '../site.ts';
import { addAssets } from './assets.ts';
import { addChangeAddress } from './change-address.tsx';
import { addConfirm } from './confirm.tsx';
import { addFront } from './front.tsx';
import { addHealth } from './health.ts';
import { addIssues } from './issues.tsx';
import { addLeave } from './leave.tsx';
import { addNotNow } from './not-now.tsx';
import { addPreferences } from './preferences.tsx';
import { addPreview } from './preview.tsx';
import { addPrivacy } from './privacy.tsx';
import { addSearch } from './search.tsx';
import { addSubscribe } from './subscribe.tsx';

export function addRoutes(app: FastifyInstance, site: Site): void {
  addAssets(app);
  addHealth(app, site);
  addFront(app, site);
  addSubscribe(app, site);
  addConfirm(app, site);
  addLeave(app, site);
  addPreferences(app, site);
  addChangeAddress(app, site);
  addNotNow(app, site);
  addPrivacy(app, site);
  addPreview(app, site);
  addIssues(app, site);
  addSearch(app, site);
}
