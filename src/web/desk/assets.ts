import { toAsset } from '../site-style.ts';
import { islands } from './islands.ts';
import { passkeyIsland } from './passkey-island.ts';
import { styles } from './styles.ts';

export const deskStyle = toAsset('desk', 'css', 'text/css', styles);
export const deskScript = toAsset('desk', 'js', 'text/javascript', islands + passkeyIsland);
