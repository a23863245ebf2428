// Property tests draw the same values on every machine, so that a red run can be had again. STUDIO_SEED sets another
// seed; who changes what a property is about runs a few.
import fc from 'fast-check';

const usualSeed = 20_261_125;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.STUDIO_SEED ?? usualSeed) });
