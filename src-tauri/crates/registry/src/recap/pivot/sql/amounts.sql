SELECT a.seq, a.amount FROM agreement AS a WHERE a.amount IS NOT NULL
