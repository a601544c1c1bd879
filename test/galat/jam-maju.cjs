// Preloaded into a host: its clock is two days ahead, until SIGUSR2 sets it right.
let geser = 2 * 86_400_000;
const JamAsli = Date;
globalThis.Date = class extends JamAsli {
  constructor(...isi) {
    super(...(isi.length === 0 ? [JamAsli.now() + geser] : isi));
  }
  static now() {
    return JamAsli.now() + geser;
  }
};
process.on('SIGUSR2', () => {
  geser = 0;
});
