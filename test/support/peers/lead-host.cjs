// Loaded before a client whose host is written into it: what it sends there goes to the sandbox, and nothing leaves this machine.
const http = require('node:http');

const { LEAD_HOST: host, LEAD_TO: target } = process.env;
const { hostname, port } = new URL(target);
const request = http.request;

http.request = (options, onResponse) => {
  if (options.host !== host) throw new Error(`nothing but ${host} may be called, not ${options.host}`);
  return request(
    { ...options, host: hostname, port, headers: { ...options.headers, Host: `${hostname}:${port}` } },
    onResponse,
  );
};
