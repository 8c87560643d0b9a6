DELETE FROM listing
WHERE package IN (SELECT seq FROM package WHERE merge = :merge)
