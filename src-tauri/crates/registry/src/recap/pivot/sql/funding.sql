-- Few lists are different: they are taken apart once each, after reading.
SELECT a.seq, a.funding_sources AS value FROM agreement AS a
