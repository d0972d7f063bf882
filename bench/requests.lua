-- For wrk: the lines of $BODIES in a circle from $FIRST on, each "METHOD <tab> PATH <tab> KIND <tab> TOKEN <tab> BODY". KIND is
-- "page" for what a browser asks for, else nothing. $KEY is what stands in a body where every request wants a key of its own; $RUN
-- keeps the keys of two runs apart.
local requests, count, sent = {}, 0, 0
local key, run = os.getenv("KEY"), os.getenv("RUN")
local keyed = false

function init()
  for line in io.lines(os.getenv("BODIES")) do
    local method, path, kind, token, body = line:match("^(.-)\t(.-)\t(.-)\t(.-)\t(.*)$")
    local headers = { ["content-type"] = "application/json", ["accept"] = "application/json" }
    if kind == "page" then headers = { ["accept"] = "text/html", ["accept-encoding"] = "gzip", ["accept-language"] = "id" } end
    if token ~= "" then headers["authorization"] = "Bearer " .. token end
    count = count + 1
    requests[count] = wrk.format(method, path, headers, body)
    keyed = keyed or body:find(key, 1, true) ~= nil
  end
  sent = tonumber(os.getenv("FIRST"))
end

function request()
  sent = sent + 1
  local next = requests[sent % count + 1]
  if not keyed then return next end
  return (next:gsub(key, run .. string.format("%014d", sent), 1))
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format('RESULT {"requests":%d,"us":%d,"bytes":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}\n',
    summary.requests, summary.duration, summary.bytes, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
