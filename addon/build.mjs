// The add-on bundle for Apps Script. (Global stubs are generated from the exports of formulas.ts.)
export async function buildAddon() {}
