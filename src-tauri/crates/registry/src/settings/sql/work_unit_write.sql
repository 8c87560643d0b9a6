INSERT INTO work_unit (id, name, short, active, rev)
VALUES (:id, :name, :short, :active, :rev)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, short = excluded.short, active = excluded.active, rev = excluded.rev
