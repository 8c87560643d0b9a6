SELECT seq, record
FROM received
WHERE sender = :sender AND kind = 'agreement'
