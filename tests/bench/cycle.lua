-- The pages in turn, for wrk:
--
--     wrk -t1 -cCONNECTIONS ... -s cycle.lua URL -- LIST COUNT CONNECTIONS
--
-- LIST has a path a line.  wrk ends when COUNT answers are whole, so that all
-- that a server did was for them, and each page was asked for equally often;
-- with a COUNT of 0 it ends with its -d.  Prints: answers, those that failed,
-- and how long it took, in microseconds.  Which ones failed is not known with
-- a COUNT; the server's error log tells.

local ffi = require("ffi")

ffi.cdef([[
    typedef struct { long sec; long usec; } timeval_t;
    int gettimeofday(timeval_t *tv, void *tz);
]])

local NEVER = 1e9               -- milliseconds

local requests = {}
local last = 0
local count, connections, asked, begin = 0, 0, 0, 0


function init(args)
    for path in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", path)
    end

    count = tonumber(args[2])
    connections = tonumber(args[3])
end


local function now()
    local tv = ffi.new("timeval_t")

    ffi.C.gettimeofday(tv, nil)

    return tonumber(tv.sec) * 1e6 + tonumber(tv.usec)
end


local function tell(answers, failed, took)
    io.write(string.format("answers %d %d %d\n", answers, failed, took))
end


-- A connection asks whenever it may send.  COUNT times it may; when all of
-- them have asked again, there is nothing on its way any more.  wrk itself
-- would sleep on until its -d.

function delay()
    if count == 0 then
        return 0
    end

    asked = asked + 1

    if asked == 1 then
        begin = now()
    end

    if asked == count + connections then
        tell(count, 0, now() - begin)
        os.exit(0)
    end

    return (asked > count) and NEVER or 0
end


function request()
    last = last % #requests + 1

    return requests[last]
end


function done(summary)
    local e = summary.errors

    tell(summary.requests, e.connect + e.read + e.write + e.status
                           + e.timeout, summary.duration)
end
