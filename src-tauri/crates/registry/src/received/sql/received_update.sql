UPDATE received
SET version = :version, state = :state, disputed = :disputed,
    owner = (SELECT v.owner FROM version AS v WHERE v.seq = :version)
WHERE seq = :seq
