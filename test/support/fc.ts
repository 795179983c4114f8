/**
 * fast-check, with the seed that `BOI_CANH_SEED` names, so that one commit has one verdict in the continuous check. Where it
 * names none, every run tries other inputs.
 */
import fc from 'fast-check';

const { BOI_CANH_SEED } = process.env;
if (BOI_CANH_SEED) fc.configureGlobal({ seed: Number(BOI_CANH_SEED) });

export default fc;
