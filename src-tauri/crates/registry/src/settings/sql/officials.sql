SELECT id, name, job, rank, nip, capacity, letterhead, active, rev FROM official ORDER BY active DESC, name, id
