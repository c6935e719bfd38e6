/** What `--help` prints. */
export const help = `Usage: tactful-collector [options]

Receives batches of Tactful records, keeps each record once and hands them out again.

Options, each with the environment variable that stands in for it:
  --port <number>          Port to listen on; 0 takes a free one.
                           TACTFUL_PORT, default 8787
  --host <address>         Address to listen on. Other than loopback needs a token.
                           TACTFUL_HOST, default 127.0.0.1
  --database <file>        SQLite file, made when it is missing.
                           TACTFUL_DATABASE, default tactful.db
  --token <secret>         Bearer token for GET /v1/records and /v1/stream. Other users
                           of this machine can see flags: prefer the variable.
                           TACTFUL_TOKEN
  --allow-origin <origin>  Origin whose pages may send and load the config, as in
                           https://shop.example; may be repeated; * allows all.
                           TACTFUL_ALLOW_ORIGIN, separated by commas
  --config <file>          tactful.json to serve; read anew for each request.
                           TACTFUL_CONFIG
  --forward <file>         Module whose default export is a list of adapters: every new
                           record is forwarded through them, so that their secrets
                           stay here.
                           TACTFUL_FORWARD
  -h, --help               Print this.
`;
