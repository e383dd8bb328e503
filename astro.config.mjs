import { guideConfig } from './src/site/config.ts';

export default guideConfig();
