// Tests talk to this machine only: a connection to any other address fails at once and says which.
const net = require('node:net');

const loopback = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/;
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function guarded(...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const host =
    typeof first === 'object' && first !== null ? (first.path ? 'localhost' : first.host) : args[1];
  if (typeof host === 'string' && !loopback.test(host)) {
    throw new Error(`Tes tidak boleh memakai jaringan: ${host}`);
  }
  return connect.apply(this, args);
};
