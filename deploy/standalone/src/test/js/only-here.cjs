'use strict';
// What these programs find must not depend on anything but the platform.
const net = require('node:net');

const here = ['localhost', '127.0.0.1', '::1'];
const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function (...given) {
  const [to, name] = Array.isArray(given[0]) ? given[0] : given;
  const host = typeof to === 'object' ? to.host : name;
  if (typeof host === 'string' && !here.includes(host)) {
    console.error(`This program wanted to call ${host}`);
    process.exit(70);
  }
  return connect.apply(this, given);
};
