// npm run build
import './lib/node-version.ts';
import { buildSite } from './lib/build.ts';

process.exitCode = await buildSite();
