INSERT INTO official (id, name, job, rank, nip, capacity, letterhead, active, rev)
VALUES (:id, :name, :job, :rank, :nip, :capacity, :letterhead, :active, :rev)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, job = excluded.job, rank = excluded.rank, nip = excluded.nip, capacity = excluded.capacity,
    letterhead = excluded.letterhead, active = excluded.active, rev = excluded.rev
