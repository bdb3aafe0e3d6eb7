// Made by `npm run build:assets` from web/assets and web/scripts. Do not edit.
// biome-ignore-all format: made by a program
// biome-ignore-all lint: made by a program
export type AssetName = 'door.svg' | 'styles.css' | 'desk.js' | 'form.js' | 'upload.js';

export interface Asset {
  readonly file: string;
  readonly type: string;
}

export const assets: Readonly<Record<AssetName, Asset>> = {
  "door.svg": {
    "file": "door.3122c45237.svg",
    "type": "image/svg+xml"
  },
  "styles.css": {
    "file": "styles.4b7b87617c.css",
    "type": "text/css; charset=utf-8"
  },
  "desk.js": {
    "file": "desk.0109b9ef7b.js",
    "type": "text/javascript; charset=utf-8"
  },
  "form.js": {
    "file": "form.1980fafe69.js",
    "type": "text/javascript; charset=utf-8"
  },
  "upload.js": {
    "file": "upload.1fc8f05d4c.js",
    "type": "text/javascript; charset=utf-8"
  }
};
