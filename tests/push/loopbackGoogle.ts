// A stand-in, on this machine only, for the part of Google that clasp speaks to: tokens and the content of a script project.
// clasp reaches it as a proxy; every tunnel it asks for ends here, so nothing leaves the machine.
import http from 'node:http';
import https from 'node:https';
import net, { type Server, type Socket } from 'node:net';
import * as z from 'zod/mini';
import { makeCertificate } from './certificate';

const pushedFile = z.object({ name: z.string(), type: z.string(), source: z.string() });
const pushed = z.object({ files: z.array(pushedFile) });

type ScriptFile = z.infer<typeof pushedFile>;

export type LoopbackGoogle = {
  /** For HTTPS_PROXY. */
  readonly proxy: string;
  /** The certificate that the client must trust, as PEM. */
  readonly certificate: string;
  /** What the project holds, as pushed last. */
  files(): readonly ScriptFile[];
  /** "METHOD host/path" of each request answered. */
  readonly requests: readonly string[];
  /** Hosts that were asked for and are none of Google's. */
  readonly refused: readonly string[];
  close(): Promise<void>;
};

/** Starts it on a free port; `syntaxError` makes it refuse every push as Google refuses a script it cannot parse. */
export async function startLoopbackGoogle(options: { readonly syntaxError?: string } = {}): Promise<LoopbackGoogle> {
  const { certificate, key } = makeCertificate(['*.googleapis.com']);
  const requests: string[] = [];
  const refused: string[] = [];
  const tunnels = new Set<Socket>();
  let files: readonly ScriptFile[] = [{ name: 'appsscript', type: 'JSON', source: '{}' }];

  const google = https.createServer({ cert: certificate, key }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { status, answer } = answerTo(`${request.method} ${request.headers.host}${request.url}`, Buffer.concat(chunks).toString('utf8'));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });

  function answerTo(request: string, body: string): { readonly status: number; readonly answer: unknown } {
    requests.push(request);
    switch (request.replace(/\?.*$/, '').replace(/\/projects\/[^/]+\//, '/projects/ID/')) {
      case 'POST oauth2.googleapis.com/token':
        return { status: 200, answer: { access_token: 'made-up', expires_in: 3600, token_type: 'Bearer' } };
      case 'GET script.googleapis.com/v1/projects/ID/content':
        return { status: 200, answer: { scriptId: 'made-up', files } };
      case 'PUT script.googleapis.com/v1/projects/ID/content': {
        if (options.syntaxError !== undefined) return refusal(400, options.syntaxError, 'INVALID_ARGUMENT');
        files = pushed.parse(JSON.parse(body)).files;
        return { status: 200, answer: { scriptId: 'made-up', files } };
      }
      default:
        return refusal(404, `no such endpoint: ${request}`, 'NOT_FOUND');
    }
  }

  const proxy = http.createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, client: Socket) => {
    tunnels.add(client.on('close', () => tunnels.delete(client)));
    if (!/^[\w-]+\.googleapis\.com:443$/.test(request.url ?? '')) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const tunnel = net.connect(portOf(google), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(client).pipe(tunnel);
    });
    tunnel.on('error', () => client.destroy());
    client.on('error', () => tunnel.destroy());
  });

  await Promise.all([listening(google), listening(proxy)]);
  return {
    proxy: `http://127.0.0.1:${portOf(proxy)}`,
    certificate,
    files: () => files,
    requests,
    refused,
    close: async () => {
      for (const tunnel of tunnels) tunnel.destroy();
      google.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([google, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** An error as Google's APIs word it. */
const refusal = (code: number, message: string, status: string) => ({ status: code, answer: { error: { code, message, status } } });

const listening = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen on a port');
  return address.port;
}
